package hotline.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, from an image that is already here: tests do not reach for a registry. */
final class ContainerServer {

    /** The default is what {@code ops/make-postgres-image} makes. */
    private static final String IMAGE = Settings.value("hotline.test.image", "hotline-postgres:15");

    private ContainerServer() {}

    /** Asks the command, as Testcontainers itself pulls an image or two merely to look around. */
    static boolean isAvailable() {
        try {
            Process inspect = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return inspect.waitFor() == 0;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("resource") // the container lives as long as this JVM
    static TestServer start() {
        PostgreSQLContainer<?> container = new PostgreSQLContainer<>(
                        DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
                .withUsername(TestServer.SUPERUSER);
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-test-database"));
        container.start();
        TestServer server = new TestServer(
                "Testcontainers (" + IMAGE + ")",
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getPassword());
        createDatabase(server);
        return server;
    }

    private static void createDatabase(TestServer server) {
        try (Connection connection = server.connect(TestServer.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE hotline LOGIN PASSWORD '" + server.password() + "'");
            statement.execute("CREATE DATABASE hotline OWNER hotline TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
        } catch (SQLException e) {
            throw new IllegalStateException("The container's database could not be made", e);
        }
    }
}
