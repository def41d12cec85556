package hotline.shared.server;

import hotline.shared.problem.SharedProblem;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/**
 * Gives a problem to refusals without a body: the server answers a broken request line, header or chunk by a bare status,
 * before any filter sees it. Versions of HTTP that nobody speaks are refused as well, not echoed.
 */
final class WordedRefusals extends ChannelDuplexHandler {

    private final RefusalWords words;
    private boolean isAnswerBegun;

    WordedRefusals(RefusalWords words) {
        this.words = words;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        isAnswerBegun &= !(message instanceof HttpRequest);
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess() && !isSpoken(request)) {
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("no version of HTTP")));
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
        if (message instanceof HttpContent piece
                && !(message instanceof HttpRequest)
                && piece.decoderResult().isFailure()) {
            breakOff(context, piece);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** Reactor Netty would answer itself and let the handler of the request answer a second time. */
    private void breakOff(ChannelHandlerContext context, HttpContent piece) {
        ReferenceCountUtil.release(piece);
        if (isAnswerBegun) {
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            return;
        }
        isAnswerBegun = true;
        String id = context.channel().id().asShortText();
        context.writeAndFlush(words.last(SharedProblem.MALFORMED_REQUEST, id)).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        isAnswerBegun |=
                message instanceof HttpResponse begun && begun.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        if (message instanceof FullHttpResponse response && isBareRefusal(response)) {
            FullHttpResponse worded =
                    words.worded(response, context.channel().id().asShortText());
            ReferenceCountUtil.release(response);
            ChannelFuture unused = context.write(worded, promise);
        } else {
            ChannelFuture unused = context.write(message, promise);
        }
    }

    private static boolean isSpoken(HttpRequest request) {
        return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                // the server has an answer to this one
                || request.protocolVersion().majorVersion() == 2;
    }

    private static boolean isBareRefusal(FullHttpResponse response) {
        return response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }
}
