package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever dies while calls are registered over HTTP: what was acknowledged is there, and once. */
class KilledWhileRegisteringIT {

    private static final String PASSWORD = "killed-while-registering";
    private static final String OPERATOR = "operator";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME = 50;

    private TestFolder folder;
    private OwnDatabase database;

    @BeforeEach
    void createFolder() {
        folder = TestFolder.create();
        database = new OwnDatabase(folder.data());
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void everythingAcknowledgedIsThereOnce() throws Exception {
        try (RunningHotline hotline = start();
                Registrars registrars = new Registrars(RegisteringClient.of(hotline, newOperator(hotline)))) {
            awaitAnother(SOME, registrars);
            database.kill();
            awaitAnother(SOME, registrars);
            hotline.kill();
            registrars.awaitEnd();

            assertThat(registrars.otherStatuses()).isEmpty();
            assertThatEachIsThereOnce(registrars);
        }
    }

    @Test
    void whileTheDatabaseIsDeadEveryoneIsAskedToComeBack() throws Exception {
        try (RunningHotline hotline = start()) {
            RegisteringClient client = RegisteringClient.of(hotline, newOperator(hotline));
            Path hidden = database.hideServerProgram();
            database.kill();
            await().atMost(PATIENCE).until(() -> client.list().statusCode() != 200);

            assertThatItSaysWhy(client.list());
            assertThatItSaysWhy(client.register("again"));

            database.showServerProgram(hidden);
            await().atMost(PATIENCE).until(hotline::isReady);
            HttpResponse<String> first = client.register("again");
            HttpResponse<String> second = client.register("again");
            assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(requests()).isEqualTo(1);
        }
    }

    private void assertThatEachIsThereOnce(Registrars registrars) throws Exception {
        try (RunningHotline again = start()) {
            RegisteringClient client = RegisteringClient.of(again, operator(again));
            for (String key : registrars.asked()) {
                HttpResponse<String> answer = client.register(key);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                String before = registrars.acknowledged().getOrDefault(key, answer.body());
                assertThat(answer.body()).isEqualTo(before);
            }
            assertThat(requests()).isEqualTo(registrars.asked().size());
        }
    }

    private static void assertThatItSaysWhy(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/database-unavailable");
    }

    private static void awaitAnother(int registrations, Registrars registrars) {
        int before = registrars.acknowledged().size();
        await().atMost(PATIENCE).until(() -> registrars.acknowledged().size() >= before + registrations);
    }

    private RunningHotline start() {
        RunningHotline hotline =
                RunningHotline.launch(List.of(), folder.data(), Map.of("HOTLINE_ADMIN_PASSWORD", PASSWORD));
        hotline.awaitReady();
        return hotline;
    }

    private static String newOperator(RunningHotline hotline) {
        new StaffAccounts(hotline, PASSWORD).create(OPERATOR, OPERATOR, "operator");
        return operator(hotline);
    }

    /** Keys belong to whoever used them, so that it is the same operator after the restart. */
    private static String operator(RunningHotline hotline) {
        return new StaffAccounts(hotline, PASSWORD).tokenOf(OPERATOR);
    }

    private long requests() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM service_request")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
