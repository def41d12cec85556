package hotline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** A passing folder that every user may pass through, which JUnit's own is not: under root PostgreSQL is another user. */
record OpenFolder(Path path) implements AutoCloseable {

    static OpenFolder create() {
        try {
            Path folder = Files.createTempDirectory("hotline-");
            return new OpenFolder(Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x")));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
