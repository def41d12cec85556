package hotline.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL server of the program's own: durable, reachable from this machine only, with its data in a folder that
 * outlives it. It is started again when it is killed, and stopped by {@link #close()}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final Cluster cluster;
    private final Postmaster postmaster;
    private final PostgresRestartLoop restarts;

    private EmbeddedPostgres(DataFolder folder, Cluster cluster, Postmaster postmaster) {
        this.folder = folder;
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.restarts = new PostgresRestartLoop(postmaster);
    }

    /** Starts the server of that folder, which is made where it is missing. Refuses a folder that is in use. */
    public static EmbeddedPostgres start(Path path) {
        DataFolder folder = DataFolder.claim(path);
        try {
            return start(folder);
        } catch (IOException unusable) {
            folder.close();
            throw DatabaseRefusal.unusable(path, unusable);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) throws IOException {
        Binaries binaries = Binaries.unpackedIn(folder.postgres());
        Cluster cluster = Cluster.in(folder.postgres(), binaries, folder.user());
        Postmaster postmaster = new Postmaster(binaries, folder.user(), cluster, FreePort.choose());
        postmaster.start();
        binaries.removeOthers();
        EmbeddedPostgres started = new EmbeddedPostgres(folder, cluster, postmaster);
        started.restarts.start();
        return started;
    }

    public String url() {
        return "postgresql://127.0.0.1:" + postmaster.port() + "/" + Cluster.NAME;
    }

    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return cluster.password();
    }

    @Override
    public void close() {
        restarts.end();
        postmaster.stop();
        folder.close();
    }
}
