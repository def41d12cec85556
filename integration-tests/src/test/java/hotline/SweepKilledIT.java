package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotline.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three instances sweep what has gone off, of urgent requests and of others; two of them are killed meanwhile. Each item has
 * its effect, and once.
 */
class SweepKilledIT {

    private static final String PASSWORD = "killed-while-sweeping";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int REQUESTS = 1_000;
    private static final int SOME = 150;

    // both shares of a completion clock that make it due soon: the first leads to a warning, the second to an order
    // before their time, so that an act writes them anew for the time that they really have
    private static final String GO_OFF =
            "UPDATE request_alarm SET fires_at = now() - interval '1 minute' WHERE step = 'completion' AND stage < 100";
    private static final String WAITING =
            "SELECT count(*) FROM request_alarm WHERE step = 'completion' AND stage < 100 AND fires_at < now()";
    private static final String DONE =
            "SELECT (SELECT count(*) FROM supervision_warning) + (SELECT count(*) FROM request_event WHERE act = 'supervise')";

    // registered, dispatched, ordered: one event each, one order with its clock, one warning, the row at its last event
    private static final String NOT_ONCE =
            """
            SELECT count(*) FROM service_request r WHERE r.version <> 3
                OR (SELECT string_agg(e.act, ' ' ORDER BY e.sequence) FROM request_event e
                    WHERE e.request_id = r.id) <> 'register dispatch supervise'
                OR (SELECT e.hash FROM request_event e WHERE e.request_id = r.id AND e.sequence = 3) <> r.head_hash
                OR (SELECT count(*) FROM request_proceeding p WHERE p.request_id = r.id AND p.code = '1') <> 1
                OR (SELECT count(*) FROM request_clock k WHERE k.request_id = r.id AND k.step = 'supervision') <> 1
                OR (SELECT count(*) FROM supervision_warning w WHERE w.request_id = r.id) <> 1
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
    void eachItemHasItsEffectOnce() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path().resolve("given"));
                RunningHotline survivor = ready(server);
                Connection database = connect(server)) {
            dispatchMany(survivor);
            try (RunningHotline second = ready(server);
                    RunningHotline third = ready(server)) {
                run(database, GO_OFF);
                await().atMost(PATIENCE).until(() -> count(database, DONE) >= SOME);
                second.kill();
                third.kill();
            }
            assertThat(count(database, WAITING)).isPositive();

            await().atMost(PATIENCE).until(() -> count(database, WAITING) == 0);

            assertThat(count(database, DONE)).isEqualTo(2L * REQUESTS);
            assertThat(count(database, NOT_ONCE)).isZero();
            assertThat(survivor.stop()).isEqualTo(143);
        }
    }

    private static void dispatchMany(RunningHotline hotline) {
        StaffAccounts staff = new StaffAccounts(hotline, PASSWORD);
        staff.create("operator", "王话务", "operator");
        worksRoundTheClock(staff);
        Calls calls = new Calls(staff);
        IntStream.range(0, REQUESTS).parallel().forEach(i -> {
            String text = "天宁镇东街路灯不亮，第 " + i + " 盏。";
            String unused = i % 2 == 0 ? calls.dispatchedTo("015", text) : calls.urgentlyDispatchedTo("015", text);
        });
    }

    /** Warnings and orders of requests that are not urgent wait for office hours, whatever day and hour it is. */
    private static void worksRoundTheClock(StaffAccounts staff) {
        staff.put(
                "/api/v1/calendars/office-hours",
                Map.of("stretches", List.of(Map.of("from", "00:00", "to", "23:59:59.999999")), "reason", "昼夜值守"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            staff.put(
                    "/api/v1/calendars/" + day.getYear() + "/days/" + day,
                    Map.of("kind", "local-working-day", "reason", "昼夜值守"));
        }
    }

    /** One after the other, since a start has a machine's whole attention. */
    private RunningHotline ready(EmbeddedPostgres server) {
        RunningHotline hotline = launch(server);
        hotline.awaitReady();
        return hotline;
    }

    private RunningHotline launch(EmbeddedPostgres server) {
        return RunningHotline.launch(
                List.of(),
                folder.data(),
                Map.of(
                        "HOTLINE_DATABASE_URL",
                        server.url(),
                        "HOTLINE_DATABASE_PASSWORD",
                        server.password(),
                        "HOTLINE_KEY_FILE",
                        keyFile().toString(),
                        "HOTLINE_ADMIN_PASSWORD",
                        PASSWORD,
                        "HOTLINE_SUPERVISION_SWEEPINTERVAL",
                        "200ms"));
    }

    private Path keyFile() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        try {
            return Files.writeString(folder.path().resolve("hotline.key"), "index " + key + "\nkey 1 " + key + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection("jdbc:" + server.url(), server.user(), server.password());
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(2 * REQUESTS);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
