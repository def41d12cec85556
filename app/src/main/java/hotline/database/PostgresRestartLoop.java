package hotline.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL again when it ends unasked. It comes back on the same port, where the pool looks for it. */
final class PostgresRestartLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresRestartLoop.class);
    private static final long PAUSE_SECONDS = 1;

    private final Postmaster postmaster;
    private final CountDownLatch ended = new CountDownLatch(1);

    PostgresRestartLoop(Postmaster postmaster) {
        this.postmaster = postmaster;
    }

    void start() {
        Thread thread = new Thread(this::run, "postgres-restart");
        thread.setDaemon(true);
        thread.start();
    }

    void end() {
        ended.countDown();
    }

    private void run() {
        do {
            postmaster.running().ifPresent(server -> server.onExit().join());
        } while (!hasEnded(0) && !hasEnded(restart()));
    }

    /** Returns how long to wait before the next look. */
    private long restart() {
        LOG.warn("PostgreSQL has ended unasked and is started again");
        try {
            postmaster.start();
            LOG.info("PostgreSQL is back");
            return 0;
        } catch (RuntimeException failed) {
            LOG.error("PostgreSQL does not start: {}", failed.getMessage());
            return PAUSE_SECONDS;
        }
    }

    private boolean hasEnded(long waitSeconds) {
        try {
            return ended.await(waitSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
