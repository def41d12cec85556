package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.util.Map;

/**
 * How many connections there are at most. Whoever holds one while asking for another must leave enough of them to others.
 */
public record PoolSize(int connections) {

    private static final int LEAST = 2;

    public PoolSize {
        if (connections < LEAST) {
            throw new DatabaseRefusal(Reason.POOL_TOO_SMALL, Map.of("size", Integer.toString(connections)));
        }
    }
}
