package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hotline.database.DatabaseRefusal.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTests {

    private static OpenFolder folder;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() {
        folder = OpenFolder.create();
        server = EmbeddedPostgres.start(folder.path());
    }

    @AfterAll
    static void stopServer() {
        server.close();
        folder.close();
    }

    @ParameterizedTest
    @CsvSource({"fsync,on", "synchronous_commit,on", "full_page_writes,on", "password_encryption,scram-sha-256"})
    void keepsWhatItAcknowledges(String setting, String value) throws SQLException {
        assertThat(ask("SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void listensOnThisMachineOnly() throws SQLException {
        assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("SHOW unix_socket_directories", "postgres")).isEmpty();
    }

    @Test
    void letsNobodyInUnasked() throws SQLException {
        assertThat(ask("SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules", "postgres"))
                .isEqualTo("scram-sha-256");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection("jdbc:" + server.url(), "hotline", "wrong"))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void givesTheProgramNoSuperuser() throws SQLException {
        assertThat(ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void hidesThePassword() throws Exception {
        Path file = folder.path().resolve("postgresql/18/password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAFolderThatIsInUse() {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder.path()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_IN_USE));
    }

    private static String ask(String question) throws SQLException {
        return ask(question, server.user());
    }

    private static String ask(String question, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + server.url(), user, server.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
