package hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** A passing folder that every user may pass through, which JUnit's own is not: under root PostgreSQL is another user. */
public record TestFolder(Path path) implements AutoCloseable {

    public static TestFolder create() {
        try {
            Path folder = Files.createTempDirectory("hotline-");
            return new TestFolder(Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x")));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public Path data() {
        return path.resolve("data");
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
