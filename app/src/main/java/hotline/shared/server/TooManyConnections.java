package hotline.shared.server;

import hotline.shared.problem.SharedProblem;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** Ends a connection that is one too many, with a problem and before anything is read from it. */
final class TooManyConnections extends ChannelInboundHandlerAdapter {

    private final RefusalWords words;

    TooManyConnections(RefusalWords words) {
        this.words = words;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        String id = context.channel().id().asShortText();
        context.writeAndFlush(words.last(SharedProblem.OVERLOADED, id)).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }
}
