package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code HOTLINE_DATABASE_URL} the program uses that server, or says in one line why it cannot. */
class GivenDatabaseIT {

    private static final String FILLED =
            """
            SELECT concat_ws(' ', (SELECT count(*) FROM staff), (SELECT count(*) FROM dispatch_catalogue),
                (SELECT count(*) FROM rule_pack),
                (SELECT count(*) - count(DISTINCT version) FILTER (WHERE success) FROM flyway_schema_history))
            """;

    private TestFolder folder;

    @BeforeEach
    void createFolder() {
        folder = TestFolder.create();
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void usesItAndStartsNone() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path().resolve("given"));
                RunningHotline hotline = launch(server.url(), server.password())) {
            hotline.awaitReady();

            assertThat(folder.data().resolve("postgresql")).doesNotExist();
            assertThat(hotline.stop()).isEqualTo(143);
        }
    }

    @Test
    void twoInstancesThatStartAtOnceFillItOnce() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path().resolve("given"));
                RunningHotline one = launch(server.url(), server.password());
                RunningHotline other = launch(server.url(), server.password())) {
            one.awaitReady();
            other.awaitReady();

            assertThat(filled(server)).isEqualTo("1 1 3 0");
            assertThat(List.of(one.stop(), other.stop())).containsOnly(143);
        }
    }

    @Test
    void saysThatItCannotBeReached() throws IOException {
        assertThatItRefuses("postgresql://localhost:" + freePort() + "/hotline", "cannot be reached");
    }

    @Test
    void saysThatItIsTooOld() throws IOException {
        try (OldPostgres old = OldPostgres.start()) {
            assertThatItRefuses("jdbc:postgresql://localhost:" + old.port() + "/hotline", "at least 15 is needed");
        }
    }

    @Test
    void saysThatItRefusesThePassword() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path().resolve("given"))) {
            assertThatItRefuses("r2dbc:" + server.url(), "refuses the user hotline");
        }
    }

    private void assertThatItRefuses(String url, String words) {
        try (RunningHotline hotline = launch(url, "wrong")) {
            assertThat(hotline.awaitEnd()).isNotZero();

            assertThat(hotline.output().lines().filter(line -> line.contains("ERROR")))
                    .singleElement()
                    .asString()
                    .contains(words);
            assertThat(hotline.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatItNeedsKeys() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path().resolve("given"));
                RunningHotline hotline = RunningHotline.launch(
                        List.of(),
                        folder.data(),
                        Map.of("HOTLINE_DATABASE_URL", server.url(), "HOTLINE_DATABASE_PASSWORD", server.password()))) {
            assertThat(hotline.awaitEnd()).isNotZero();

            assertThat(hotline.output()).contains("HOTLINE_KEY_FILE must name the key file");
            assertThat(hotline.output()).doesNotContain("\tat ");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private RunningHotline launch(String url, String password) {
        return RunningHotline.launch(
                List.of(),
                folder.data(),
                Map.of(
                        "HOTLINE_DATABASE_URL",
                        url,
                        "HOTLINE_DATABASE_PASSWORD",
                        password,
                        "HOTLINE_KEY_FILE",
                        keyFile().toString()));
    }

    /** Administrators, catalogues in force, rule packs, and migrations that failed or ran twice. */
    private static String filled(EmbeddedPostgres server) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:" + server.url(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FILLED)) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }

    private Path keyFile() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        try {
            return Files.writeString(folder.path().resolve("hotline.key"), "index " + key + "\nkey 1 " + key + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
