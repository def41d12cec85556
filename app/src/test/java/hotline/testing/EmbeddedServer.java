package hotline.testing;

import hotline.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** The program's own PostgreSQL on a folder that goes when this JVM goes. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static TestServer start() {
        Path folder = newFolder();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder), "stop-test-database"));
        URI address = URI.create(postgres.url());
        return new TestServer("embedded", address.getHost(), address.getPort(), postgres.password());
    }

    private static void stop(EmbeddedPostgres postgres, Path folder) {
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passable for everybody: as root, PostgreSQL runs as another user. */
    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("hotline-test-database");
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
