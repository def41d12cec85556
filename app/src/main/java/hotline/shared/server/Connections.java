package hotline.shared.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts our guards next to the codec of each connection, in front of all that handles requests. */
@Component
@EnableConfigurationProperties(ConnectionSettings.class)
final class Connections implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final ConnectionSettings settings;
    private final RefusalWords words;
    private final AtomicInteger open = new AtomicInteger();

    Connections(ConnectionSettings settings, RefusalWords words) {
        this.settings = settings;
        this.words = words;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::guard);
    }

    HttpServer guard(HttpServer server) {
        return server.childOption(ChannelOption.SO_KEEPALIVE, true)
                .maxKeepAliveRequests(settings.requests())
                .doOnChannelInit((observer, channel, address) -> guard(channel));
    }

    private void guard(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addBefore(
                NettyPipeline.HttpCodec,
                "hotline.stalledAnswers",
                new StalledAnswers(settings.stalled().toMillis(), TimeUnit.MILLISECONDS));
        // the last that is put behind the codec stands next to it
        pipeline.addAfter(NettyPipeline.HttpCodec, "hotline.wordedRefusals", new WordedRefusals(words));
        pipeline.addAfter(NettyPipeline.HttpCodec, "hotline.slowRequests", new SlowRequests(settings, words));
        pipeline.addAfter(NettyPipeline.HttpCodec, "hotline.unreadBodies", new UnreadBodies());
        channel.closeFuture().addListener(closed -> open.decrementAndGet());
        if (open.incrementAndGet() > settings.most()) {
            pipeline.addAfter(NettyPipeline.HttpCodec, "hotline.tooManyConnections", new TooManyConnections(words));
        }
    }
}
