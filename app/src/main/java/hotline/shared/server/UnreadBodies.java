package hotline.shared.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes gently while a body is still coming: whoever is refused in the middle of sending would otherwise get a reset
 * connection instead of the answer. What still comes is thrown away for a short time. The connection is kept where that
 * is not much.
 */
final class UnreadBodies extends ChannelDuplexHandler {

    private static final long LONGEST_SECONDS = 5;
    private static final long MOST_BYTES = 1024 * 1024;

    private boolean isBodyExpected;
    private boolean isAnswered;
    private boolean isClosing;
    private long unread;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            isBodyExpected = true;
            isAnswered = false;
            unread = 0;
        }
        if (message instanceof HttpContent piece && isAnswered) {
            unread += piece.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            isBodyExpected = false;
        }
        if (isClosing) {
            throwAway(context, message);
        } else if (unread > MOST_BYTES) {
            ReferenceCountUtil.release(message);
            close(context, context.newPromise());
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        isAnswered |= message instanceof LastHttpContent && !isInterim;
        ChannelFuture unused = context.write(message, promise);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        boolean canLinger =
                context.channel() instanceof DuplexChannel duplex && duplex.isActive() && !duplex.isOutputShutdown();
        if (isClosing || !isBodyExpected || !canLinger) {
            end(context, promise);
            return;
        }
        isClosing = true;
        ((DuplexChannel) context.channel()).shutdownOutput().addListener(shut -> context.read());
        ScheduledFuture<?> unused =
                context.executor().schedule(() -> end(context, promise), LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private static void end(ChannelHandlerContext context, ChannelPromise promise) {
        ChannelFuture unused = context.close(promise);
    }

    private void throwAway(ChannelHandlerContext context, Object message) {
        boolean isEnd = message instanceof LastHttpContent || !(message instanceof HttpContent);
        ReferenceCountUtil.release(message);
        if (isEnd) {
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        } else {
            context.read();
        }
    }
}
