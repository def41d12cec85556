package hotline.database.connection;

import java.time.Duration;

/**
 * How long the program waits for each kind of call before it takes the connection for dead.
 *
 * @param connect until a new connection has signed in
 * @param statement from sending a statement to the last row
 * @param command for what carries no work of its own: beginning, committing, rolling back
 * @param validation for the question whether a connection that rested still answers
 */
public record CallLimits(Duration connect, Duration statement, Duration command, Duration validation) {

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration COMMAND = Duration.ofSeconds(5);
    private static final Duration VALIDATION = Duration.ofSeconds(1);
    // the server ends a statement itself and says so, if it is well
    private static final Duration FOR_THE_SERVER_TO_SAY = Duration.ofSeconds(2);

    /** The limits beside a server that ends statements after a time. */
    public static CallLimits beside(Duration statementTimeout) {
        return new CallLimits(CONNECT, statementTimeout.plus(FOR_THE_SERVER_TO_SAY), COMMAND, VALIDATION);
    }

    /** The same limit for every call. */
    public static CallLimits all(Duration limit) {
        return new CallLimits(limit, limit, limit, limit);
    }
}
