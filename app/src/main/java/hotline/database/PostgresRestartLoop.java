package hotline.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL again when it ends unasked. It comes back on the same port, where the pool looks for it. */
final class PostgresRestartLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresRestartLoop.class);
    private static final long BETWEEN_LOOKS = 100;
    private static final long BETWEEN_ATTEMPTS = 1_000;

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

    /** Waits for a restart under way; none begins afterwards. */
    synchronized void end() {
        ended.countDown();
    }

    /** Looks again and again, as nobody tells of the end of a process that is not one's child. */
    private void run() {
        long pause = BETWEEN_LOOKS;
        while (!hasEndedWithin(pause)) {
            pause = postmaster.running().isPresent() || restart() ? BETWEEN_LOOKS : BETWEEN_ATTEMPTS;
        }
    }

    private synchronized boolean restart() {
        if (hasEndedWithin(0)) {
            return true;
        }
        LOG.warn("PostgreSQL has ended unasked and is started again");
        try {
            postmaster.start();
            LOG.info("PostgreSQL is back");
            return true;
        } catch (RuntimeException failed) {
            LOG.error("PostgreSQL does not start: {}", failed.getMessage());
            return false;
        }
    }

    private boolean hasEndedWithin(long milliseconds) {
        try {
            return ended.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
