package hotline.shared.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Ends a connection whose other side takes nothing of an answer: it went away, or holds the answer's memory. */
final class StalledAnswers extends IdleStateHandler {

    StalledAnswers(long time, TimeUnit unit) {
        super(true, 0, time, 0, unit);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        if (isAnswerWaiting(context.channel())) {
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    /** Nothing waits while an answer is being made, or between two requests. */
    private static boolean isAnswerWaiting(Channel channel) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return waiting != null && waiting.totalPendingWriteBytes() > 0;
    }
}
