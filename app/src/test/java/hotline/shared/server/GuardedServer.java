package hotline.shared.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.Texts;
import hotline.shared.problem.Problems;
import hotline.testing.RawConnection;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.support.StaticMessageSource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;

/** A server with our guards and nothing else, which tells when its first connection has ended. */
final class GuardedServer {

    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final DisposableServer server;

    GuardedServer(ConnectionSettings settings, Consumer<HttpServerRoutes> routes) {
        RefusalWords words = new RefusalWords(new Problems(new Texts(new StaticMessageSource())), new ObjectMapper());
        server = new Connections(settings, words)
                .guard(HttpServer.create())
                .port(0)
                .doOnConnection(connection -> connection.onDispose(() -> ended.complete(true)))
                .route(routes)
                .bindNow();
    }

    RawConnection connect() throws IOException {
        return new RawConnection(server.port());
    }

    /** Waits for the first connection's end; fails if it does not come. */
    boolean hasEndedOne() throws Exception {
        return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        server.disposeNow();
    }
}
