package hotline.database.connection;

/** Recognises that the pool found a connection dead before it gave it away, which is no reason to give up. */
final class DeadConnection {

    // the pool has no type for it
    private static final String SAID = "Connection validation failed";

    private DeadConnection() {}

    static boolean is(Throwable failure) {
        return SAID.equals(failure.getMessage());
    }
}
