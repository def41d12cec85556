package hotline.database.connection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/** Makes connections whose every call has a limit, and gives up on a server that takes a connection without a word. */
public final class LimitedConnections implements ConnectionFactory {

    private final ConnectionFactory server;
    private final CallLimits limits;
    private final Pulse pulse;

    public LimitedConnections(ConnectionFactory server, CallLimits limits, Pulse pulse) {
        this.server = server;
        this.limits = limits;
        this.pulse = pulse;
    }

    /** Opens a connection. One that comes too late is closed; the driver would leave it open if it were cancelled. */
    @Override
    public Mono<Connection> create() {
        return Mono.defer(() -> {
            CompletableFuture<Connection> attempt =
                    Mono.<Connection>from(server.create()).toFuture();
            return Mono.fromFuture(attempt, true)
                    .timeout(limits.connect())
                    .doOnCancel(() -> closeWhenThere(attempt))
                    .onErrorMap(TimeoutException.class, late -> tooLate(attempt, late))
                    .doOnNext(made -> pulse.answered())
                    .map(made -> LimitedCalls.on(made, limits, pulse));
        });
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return server.getMetadata();
    }

    private static SilentDatabase tooLate(CompletableFuture<Connection> attempt, TimeoutException late) {
        closeWhenThere(attempt);
        return new SilentDatabase("connect", late);
    }

    private static void closeWhenThere(CompletableFuture<Connection> attempt) {
        CompletableFuture<Void> unused =
                attempt.thenCompose(made -> Mono.from(made.close()).toFuture());
    }
}
