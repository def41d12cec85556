package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
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
            Path reachable = reachable(postgres, user);
            Staging.sweep(reachable);
            return new DataFolder(lock, reachable, user);
        } catch (IOException unusable) {
            throw DatabaseRefusal.unusable(folder, unusable);
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

    /** Where PostgreSQL's user can pass: in the folder, or in the system's place with a link to it in the folder. */
    private static Path reachable(Path postgres, ServerUser user) throws IOException {
        if (!Files.exists(postgres)) {
            createOpenDirectory(postgres);
            if (!user.reaches(postgres)) {
                Files.delete(postgres);
                Files.createSymbolicLink(postgres, placeElsewhere());
            }
        }
        Path real = postgres.toRealPath();
        if (!user.reaches(real)) {
            throw new AccessDeniedException(real.toString(), null, "closed to uid " + user.uid());
        }
        if (Files.isSymbolicLink(postgres)) {
            LOG.warn("the database lies in {}, as uid {} cannot pass to {}", real, user.uid(), postgres);
        }
        return real;
    }

    /**
     * A folder under /root or in a private home is closed to the other user that PostgreSQL needs under root, and to open
     * it would be for its owner to decide.
     */
    private static Path placeElsewhere() throws IOException {
        createOpenDirectory(SYSTEM_PLACE);
        Path elsewhere = Files.createTempDirectory(SYSTEM_PLACE, "postgresql-");
        open(elsewhere);
        return elsewhere;
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
