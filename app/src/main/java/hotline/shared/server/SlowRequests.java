package hotline.shared.server;

import hotline.shared.problem.SharedProblem;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which nothing more comes, or comes too slowly. Between requests one time runs until the next one has
 * arrived up to its body, however its bytes trickle. During a body, time runs only while the server waits for a piece, so
 * that nobody is cut off whom the server itself holds up; each piece earns time. An answer may take as long as it takes.
 */
final class SlowRequests extends ChannelDuplexHandler {

    private final ConnectionSettings settings;
    private final RefusalWords words;

    private @Nullable ScheduledFuture<?> timer;
    private boolean isBodyExpected;
    private boolean isAnswerBegun;
    private int unanswered;
    private long bytes;
    private long waitedNanos;
    private long waitsSince;

    SlowRequests(ConnectionSettings settings, RefusalWords words) {
        this.settings = settings;
        this.words = words;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        awaitRequest(context);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopTimer();
        context.fireChannelInactive();
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (isBodyExpected && timer == null) {
            awaitPiece(context);
        }
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            stopTimer();
            unanswered++;
            isBodyExpected = true;
            isAnswerBegun = false;
            bytes = 0;
            waitedNanos = 0;
        }
        if (message instanceof HttpContent piece && isBodyExpected) {
            take(piece);
            if (!isBodyExpected && unanswered == 0) {
                // the answer was there before the end of the body
                awaitRequest(context);
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof HttpResponse && !isInterim) {
            isAnswerBegun = true;
        }
        ChannelFuture unused = context.write(message, promise);
        if (message instanceof LastHttpContent && !isInterim && --unanswered <= 0) {
            unanswered = 0;
            if (!isBodyExpected) {
                awaitRequest(context);
            }
        }
    }

    private void take(HttpContent piece) {
        bytes += piece.content().readableBytes();
        if (timer != null) {
            waitedNanos += System.nanoTime() - waitsSince;
            stopTimer();
        }
        isBodyExpected = !(piece instanceof LastHttpContent);
    }

    private void awaitRequest(ChannelHandlerContext context) {
        start(context, settings.idle(), () -> context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
    }

    private void awaitPiece(ChannelHandlerContext context) {
        Duration earned =
                Duration.ofSeconds(bytes / Math.max(1, settings.slowest().toBytes()));
        waitsSince = System.nanoTime();
        start(context, settings.patience().plus(earned).minusNanos(waitedNanos), () -> giveUp(context));
    }

    private void giveUp(ChannelHandlerContext context) {
        isBodyExpected = false;
        if (isAnswerBegun || unanswered != 1) {
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            return;
        }
        isAnswerBegun = true;
        String id = context.channel().id().asShortText();
        context.writeAndFlush(words.last(SharedProblem.REQUEST_TIMEOUT, id)).addListener(ChannelFutureListener.CLOSE);
    }

    private void start(ChannelHandlerContext context, Duration time, Runnable then) {
        stopTimer();
        timer = context.executor().schedule(then, Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
