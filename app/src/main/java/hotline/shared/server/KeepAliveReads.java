package hotline.shared.server;

import io.netty.channel.Channel;
import org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver.State;

/**
 * Reads on after every answer. Reactor Netty 1.2.18 forgets to when a browser sends its next request on a connection
 * before the server has taken note that the answer before it is out, and answers that request at once: whatever comes
 * later on that connection then waits for ever (https://github.com/reactor/reactor-netty/issues/4361). One read too many
 * does no harm, so this can go with the first release that mends it.
 */
@Component
final class KeepAliveReads implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.childObserve(KeepAliveReads::readOn));
    }

    private static void readOn(Connection connection, State state) {
        if (state == State.DISCONNECTING) {
            Channel channel = connection.channel();
            // later, when what is queued has been worked off
            channel.eventLoop().execute(channel::read);
        }
    }
}
