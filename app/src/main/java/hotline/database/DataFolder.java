package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder named by configuration; at most one living program holds it. */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Path SYSTEM_PLACE = Path.of("/var/lib/hotline");

    private final FileChannel lock;
    private final Path postgres;
    private final ServerUser user;

    private DataFolder(FileChannel lock, Path postgres, ServerUser user) {
        this.lock = lock;
        this.postgres = postgres;
        this.user = user;
    }

    /** Takes the folder, which is made where it is missing, or refuses. */
    static DataFolder claim(Path configured) {
        Path folder = configured.toAbsolutePath().normalize();
        try {
            createOpenDirectory(folder);
            FileChannel lock = lock(folder);
            Path postgres = folder.resolve("postgresql");
            ServerUser user = Files.exists(Cluster.placeIn(postgres))
                    ? ServerUser.ownerOf(Cluster.placeIn(postgres))
                    : ServerUser.preferred();
            makeReachable(postgres, user);
            Staging.sweep(postgres);
            return new DataFolder(lock, postgres.toRealPath(), user);
        } catch (IOException unusable) {
            throw new DatabaseRefusal(
                    Reason.FOLDER_UNUSABLE, Map.of("folder", folder.toString(), "cause", unusable.toString()));
        }
    }

    /** Where the programs and the data of PostgreSQL lie. */
    Path postgres() {
        return postgres;
    }

    ServerUser user() {
        return user;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            LOG.debug("lock not released", ignored);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("hotline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseRefusal(Reason.FOLDER_IN_USE, Map.of("folder", folder.toString()));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    /**
     * A folder under /root or a private home is closed to the other user that PostgreSQL needs under root. Opening it
     * would be for its owner to decide, so the database goes to the system's place and a link says where it is.
     */
    private static void makeReachable(Path postgres, ServerUser user) throws IOException {
        if (!Files.exists(postgres)) {
            createOpenDirectory(postgres);
            if (!user.reaches(postgres)) {
                Files.delete(postgres);
                createOpenDirectory(SYSTEM_PLACE);
                Path elsewhere = Files.createTempDirectory(SYSTEM_PLACE, "postgresql-");
                open(elsewhere);
                Files.createSymbolicLink(postgres, elsewhere);
            }
        }
        if (!user.reaches(postgres)) {
            throw new DatabaseRefusal(
                    Reason.FOLDER_UNUSABLE, Map.of("folder", postgres.toString(), "cause", "uid " + user.uid()));
        }
        if (Files.isSymbolicLink(postgres)) {
            LOG.warn(
                    "the database lies in {}, as {} is closed to uid {}",
                    postgres.toRealPath(),
                    postgres.getParent(),
                    user.uid());
        }
    }

    private static void createOpenDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            open(directory);
        }
    }

    private static void open(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }
}
