package hotline.database.connection;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks the database what time it is, on a connection that serves nothing else, so that a full pool is no silence. */
public final class Heartbeat {

    private static final String ASK = "SELECT clock_timestamp() AS now";

    private final ConnectionPool own;
    private final Duration longest;
    private final Pulse pulse;

    /**
     * @param own a pool of one connection with short limits
     * @param longest that the database may take to answer
     */
    public Heartbeat(ConnectionPool own, Duration longest, Pulse pulse) {
        this.own = own;
        this.longest = longest;
        this.pulse = pulse;
    }

    /** The database's time; fails where it does not answer or cannot be reached. */
    public Mono<Instant> beat() {
        return Mono.usingWhen(own.create(), Heartbeat::ask, Connection::close)
                .retryWhen(
                        Retry.max(1).filter(DeadConnection::is).onRetryExhaustedThrow((tries, last) -> last.failure()))
                .timeout(longest)
                .doOnError(Heartbeat::isSilence, silence -> pulse.missed());
    }

    /** Ends its connection. */
    public void dispose() {
        own.disposeLater().toFuture().join();
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof SilentDatabase || failure instanceof TimeoutException;
    }

    private static Mono<Instant> ask(Connection connection) {
        return Flux.from(connection.createStatement(ASK).execute())
                .concatMap(result -> result.map(row -> Objects.requireNonNull(row.get("now", Instant.class))))
                .next();
    }
}
