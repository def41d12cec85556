package hotline.database.connection;

import hotline.shared.work.NoConnectionFree;
import hotline.shared.work.Work;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.util.retry.Retry;

/** Gives each kind of work connections of its own pool, at once none where the database is known not to answer. */
public final class SharedConnections implements ConnectionFactory {

    private static final int SPARE = 1;

    private final Map<Work, ConnectionPool> pools;
    private final Pulse pulse;

    public SharedConnections(Map<Work, ConnectionPool> pools, Pulse pulse) {
        this.pools = Map.copyOf(pools);
        this.pulse = pulse;
    }

    @Override
    public Mono<Connection> create() {
        return Mono.deferContextual(context ->
                pulse.isSilent() ? Mono.error(() -> new SilentDatabase("not asked", null)) : from(Work.of(context)));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return pool(Work.HANDLING).getMetadata();
    }

    /** Ends all connections. */
    public void dispose() {
        Flux.fromIterable(pools.values())
                .flatMap(ConnectionPool::disposeLater)
                .then()
                .toFuture()
                .join();
    }

    /** The pool of a kind of work. */
    public ConnectionPool pool(Work work) {
        ConnectionPool pool = pools.get(work);
        if (pool == null) {
            throw new IllegalStateException("no pool for " + work);
        }
        return pool;
    }

    /** Takes the next connection as often as one proves dead, but waits for a free one only once. */
    private Mono<Connection> from(Work work) {
        ConnectionPool pool = pool(work);
        int most =
                pool.getMetrics().map(metrics -> metrics.getMaxAllocatedSize()).orElse(0) + SPARE;
        return pool.create()
                .retryWhen(Retry.max(most)
                        .filter(DeadConnection::is)
                        .onRetryExhaustedThrow((tries, last) -> last.failure()))
                .onErrorMap(SharedConnections::isFull, full -> noneFree(work, full));
    }

    private Throwable noneFree(Work work, Throwable full) {
        return pulse.isSilent() ? new SilentDatabase("no connection", full) : new NoConnectionFree(work, full);
    }

    private static boolean isFull(Throwable failure) {
        return failure instanceof R2dbcTimeoutException || failure instanceof PoolAcquirePendingLimitException;
    }
}
