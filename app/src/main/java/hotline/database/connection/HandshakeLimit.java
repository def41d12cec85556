package hotline.database.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpResources;

/**
 * The event loops of the web server, lent to the database's driver, which closes no connection that it gave up while
 * signing in. Each socket here closes itself when nothing at all comes back.
 */
public final class HandshakeLimit implements LoopResources {

    private static final String UNTIL_THE_FIRST_WORD = "hotline.firstWord";

    private final LoopResources loops = TcpResources.get();
    private final Duration limit;
    private final Duration unacknowledged;

    /**
     * @param limit until the first word of the server
     * @param unacknowledged after which the system ends a connection whose other end takes nothing
     */
    public HandshakeLimit(Duration limit, Duration unacknowledged) {
        this.limit = limit;
        this.unacknowledged = unacknowledged;
    }

    @Override
    public EventLoopGroup onServer(boolean useNative) {
        return loops.onServer(useNative);
    }

    @Override
    public EventLoopGroup onClient(boolean useNative) {
        return loops.onClient(useNative);
    }

    @Override
    public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
        C channel = loops.onChannel(type, group);
        if (channel instanceof EpollSocketChannel) {
            channel.config().setOption(EpollChannelOption.TCP_USER_TIMEOUT, (int) unacknowledged.toMillis());
        }
        channel.pipeline().addFirst(UNTIL_THE_FIRST_WORD, new FirstWord(limit));
        return channel;
    }

    @Override
    public <C extends Channel> Class<? extends C> onChannelClass(Class<C> type, EventLoopGroup group) {
        return loops.onChannelClass(type, group);
    }

    @Override
    public boolean daemon() {
        return loops.daemon();
    }

    /** Closes a channel on which nothing is read in time, and steps aside at the first word. */
    private static final class FirstWord extends ReadTimeoutHandler {

        FirstWord(Duration limit) {
            super(limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        protected void readTimedOut(ChannelHandlerContext context) {
            ChannelFuture unused = context.close();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            super.channelRead(context, message);
            context.pipeline().remove(this);
        }
    }
}
