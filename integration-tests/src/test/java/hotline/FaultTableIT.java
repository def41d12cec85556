package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotline.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thirty operators register while something fails: nothing acknowledged is lost, nothing is there twice, and everybody has
 * an answer within the patience that the README states. Each test logs its line of the table.
 */
class FaultTableIT {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTableIT.class);
    private static final String PASSWORD = "fault-table-password";
    private static final String OPERATOR = "operator";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SOME = 200;
    private static final Pattern NUMBER = Pattern.compile("\"serviceRequestId\":\"([^\"]+)\"|\"number\":\"([^\"]+)\"");

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
    void whenPostgresIsKilled() throws Exception {
        try (RunningHotline hotline = start(Map.of());
                FaultClients clients = registering(hotline)) {
            awaitAnother(clients);
            database.kill();
            awaitAnother(clients);

            assertThatAllIsThereOnce("PostgreSQL killed", clients);
        }
    }

    @Test
    void whenTheProgramIsKilledAndStartedAgain() throws Exception {
        try (RunningHotline hotline = start(Map.of());
                FaultClients clients = registering(hotline)) {
            awaitAnother(clients);
            hotline.kill();
            try (RunningHotline again = start(Map.of())) {
                clients.goOnWith(RegisteringClient.of(again, new StaffAccounts(again, PASSWORD).tokenOf(OPERATOR)));
                awaitAnother(clients);

                assertThatAllIsThereOnce("program killed", clients);
            }
        }
    }

    @Test
    void whenPostgresIsFrozenForTwentySeconds() throws Exception {
        try (RunningHotline hotline = start(Map.of());
                FaultClients clients = registering(hotline)) {
            awaitAnother(clients);
            database.signalAll("STOP");
            long frozen = System.nanoTime();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> hotline.get("/actuator/health/readiness").statusCode() == 503);
            assertThat(hotline.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            await().atMost(SOON).until(() -> System.nanoTime() - frozen > FROZEN.toNanos());
            database.signalAll("CONT");
            awaitAnother(clients);
            await().atMost(SOON).until(hotline::isReady);

            assertThatAllIsThereOnce("PostgreSQL frozen for 20 s", clients);
            assertThat(clients.reasons()).isSubsetOf("database-unavailable", "waited-too-long");
            assertThat(clients.longestAnswerMillis()).isLessThan(PATIENCE.toMillis());
        }
    }

    @Test
    void whenConnectionsAreCutWithoutAWord() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.data());
                CuttingProxy proxy = new CuttingProxy(URI.create(server.url()).getPort());
                RunningHotline hotline = start(throughProxy(server, proxy));
                FaultClients clients = registering(hotline)) {
            awaitAnother(clients);
            proxy.cut();
            awaitAnother(clients);

            assertThatAllIsThereOnce("connections cut without a word", clients);
            assertThat(clients.longestAnswerMillis()).isLessThan(PATIENCE.toMillis());
        }
    }

    private void assertThatAllIsThereOnce(String fault, FaultClients clients) throws Exception {
        clients.end();
        List<String> stored = database.numbers();
        Set<String> lost = new HashSet<>();
        clients.acknowledged().values().forEach(answer -> lost.add(numberIn(answer)));
        lost.removeAll(stored);
        int doubled = stored.size() - clients.asked().size();
        LOG.info(
                "| {} | acknowledged {} | lost {} | doubled {} | longest gap {} ms | longest answer {} ms | {} |",
                fault,
                clients.acknowledged().size(),
                lost.size(),
                doubled,
                clients.longestGapMillis(),
                clients.longestAnswerMillis(),
                clients.reasons());

        assertThat(clients.otherAnswers()).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(doubled).isZero();
    }

    private static String numberIn(String answer) {
        Matcher number = NUMBER.matcher(answer);
        assertThat(number.find()).as(answer).isTrue();
        return number.group(1) == null ? number.group(2) : number.group(1);
    }

    private static void awaitAnother(FaultClients clients) {
        int before = clients.acknowledged().size();
        await().atMost(SOON).until(() -> clients.acknowledged().size() >= before + SOME);
    }

    private static FaultClients registering(RunningHotline hotline) {
        StaffAccounts staff = new StaffAccounts(hotline, PASSWORD);
        staff.create(OPERATOR, OPERATOR, "operator");
        return new FaultClients(RegisteringClient.of(hotline, staff.tokenOf(OPERATOR)));
    }

    private RunningHotline start(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOTLINE_ADMIN_PASSWORD", PASSWORD);
        Path data = environment.isEmpty() ? folder.data() : folder.path().resolve("other");
        RunningHotline hotline = RunningHotline.launch(List.of(), data, all);
        hotline.awaitReady();
        return hotline;
    }

    private Map<String, String> throughProxy(EmbeddedPostgres server, CuttingProxy proxy) throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Path keys = Files.writeString(folder.path().resolve("hotline.key"), "index " + key + "\nkey 1 " + key + "\n");
        return Map.of(
                "HOTLINE_DATABASE_URL",
                "postgresql://127.0.0.1:" + proxy.port() + "/hotline",
                "HOTLINE_DATABASE_PASSWORD",
                server.password(),
                "HOTLINE_KEY_FILE",
                keys.toString());
    }
}
