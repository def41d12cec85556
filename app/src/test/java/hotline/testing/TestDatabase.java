package hotline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one PostgreSQL of this JVM's tests: a container where a Docker engine and the image are there, embedded elsewhere.
 * The system property {@code hotline.test.database} or the environment's {@code HOTLINE_TEST_DATABASE} demands one of
 * them: {@code container} or {@code embedded}.
 */
public final class TestDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    /** Tells this JVM's files from those of another that runs tests of the same build. */
    private static final String FORK = Settings.value("hotline.test.fork", "1");

    private final TestServer server;

    private @Nullable PristineTables pristine;

    private TestDatabase(TestServer server) {
        this.server = server;
    }

    /** The database, started at the first call. */
    public static TestDatabase shared() {
        return Holder.SHARED;
    }

    /** A superuser's connection, outside the program's pool; the caller closes it. */
    public Connection connect() throws SQLException {
        return server.connect(TestServer.PROGRAM);
    }

    /** A connection to an empty database beside the program's; the caller closes it. */
    Connection scratch() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS scratch");
            statement.execute("CREATE DATABASE scratch");
        }
        return server.connect("scratch");
    }

    /** Takes what the tables hold as their pristine state, the first time; puts them back to it ever after. */
    void rememberOrRestore() {
        try (Connection connection = connect()) {
            if (pristine == null) {
                pristine = PristineTables.remember(connection);
            } else {
                pristine.restore(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be put back to their pristine state", e);
        }
    }

    /** A program that is about to start must not find what the last test left. */
    void restoreIfRemembered() {
        if (pristine != null) {
            rememberOrRestore();
        }
    }

    private static TestDatabase start() {
        TestServer server =
                switch (Settings.value("hotline.test.database", "any")) {
                    case "container" -> ContainerServer.start();
                    case "embedded" -> EmbeddedServer.start();
                    default -> ContainerServer.isAvailable() ? ContainerServer.start() : EmbeddedServer.start();
                };
        TestDatabase database = new TestDatabase(server);
        database.prepare();
        return database;
    }

    private void prepare() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // nothing here has to survive a power cut, and emptying tables without it is several times faster
            statement.execute("ALTER SYSTEM SET fsync = off");
            statement.execute("SELECT pg_reload_conf()");
            // of a role, since the program starts its own server with arguments that go before the system's settings
            statement.execute("ALTER ROLE ALL SET synchronous_commit = off");
            LOG.info(
                    "Tests run on {} PostgreSQL {}",
                    server.kind(),
                    connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' database does not answer", e);
        }
        tellTheProgram();
    }

    /** System properties, as the program must find them before it looks for its database. */
    private void tellTheProgram() {
        System.setProperty("hotline.data", "target/test-data-" + FORK);
        System.setProperty("hotline.key.file", keyFile());
        System.setProperty("hotline.database.url", server.url(TestServer.PROGRAM));
        System.setProperty("hotline.database.user", TestServer.PROGRAM);
        System.setProperty("hotline.database.password", server.password());
    }

    /** A given database needs given keys; these protect nobody. */
    private static String keyFile() {
        Path file = Path.of("target/test-" + FORK + ".key").toAbsolutePath();
        String zeros = Base64.getEncoder().encodeToString(new byte[32]);
        try {
            Files.writeString(file, "index " + zeros + "\nkey test " + zeros + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static final class Holder {
        static final TestDatabase SHARED = start();
    }
}
