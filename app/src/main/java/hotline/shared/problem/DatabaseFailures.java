package hotline.shared.problem;

import hotline.shared.work.NoConnectionFree;
import hotline.shared.work.Work;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;
import reactor.pool.PoolShutdownException;

/** Tells why the database did not do what it was asked for: what was too slow, too busy, full or away. */
final class DatabaseFailures {

    private static final String ENDED_BY_ITS_TIME_LIMIT = "57014";
    private static final String FULL_DISK = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    // of the class of ended transactions: serialisation failures and deadlocks
    private static final String COLLISION = "40";

    private DatabaseFailures() {}

    /** The problem that a failure of the database amounts to; empty if the database was not the matter. */
    static Optional<SharedProblem> problemOf(Throwable failure) {
        SharedProblem told = causes(failure)
                .map(DatabaseFailures::told)
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(told == null && isAway(failure) ? SharedProblem.DATABASE_UNAVAILABLE : told);
    }

    private static @Nullable SharedProblem told(Throwable cause) {
        if (cause instanceof NoConnectionFree full) {
            return full.work() == Work.FIGURES ? SharedProblem.FIGURES_BUSY : SharedProblem.CONNECTIONS_BUSY;
        }
        if (cause instanceof PoolAcquirePendingLimitException || cause instanceof PoolAcquireTimeoutException) {
            return SharedProblem.CONNECTIONS_BUSY;
        }
        if (cause instanceof PoolShutdownException) {
            return SharedProblem.STOPPING;
        }
        return cause instanceof R2dbcException answer ? bySqlState(answer.getSqlState()) : null;
    }

    private static @Nullable SharedProblem bySqlState(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case ENDED_BY_ITS_TIME_LIMIT -> SharedProblem.STATEMENT_TOO_SLOW;
            case FULL_DISK -> SharedProblem.DATABASE_FULL;
            case TOO_MANY_CONNECTIONS -> SharedProblem.CONNECTIONS_BUSY;
            case LOCK_NOT_AVAILABLE -> SharedProblem.CHANGES_COLLIDED;
            default -> state.startsWith(COLLISION) ? SharedProblem.CHANGES_COLLIDED : null;
        };
    }

    private static boolean isAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof R2dbcNonTransientResourceException
                        || cause instanceof R2dbcTransientException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
