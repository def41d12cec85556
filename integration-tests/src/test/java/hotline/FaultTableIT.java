package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thirty persons register and handle, and others read figures, while something fails: nothing acknowledged is lost, nothing
 * is there twice, everybody has an answer within the patience that the README states, and figures that were given stay what
 * they were. Each test logs its line of the table.
 */
class FaultTableIT {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTableIT.class);
    private static final String PASSWORD = "fault-table-password";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SOME = 200;
    private static final int SOME_ACTS = 40;
    private static final int DISK_MIB = 500;
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Set<String> ofEarlierFaults = new HashSet<>();
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

    /** One after the other in one data folder, since a start costs more time than a fault. */
    @Test
    void whenPostgresIsKilledOrFrozenOrTheProgramKilled() throws Exception {
        try (RunningHotline hotline = start()) {
            employ(hotline);
            killPostgres(hotline);
            freezePostgres(hotline);
            killProgram(hotline);
        }
    }

    private void killPostgres(RunningHotline hotline) throws Exception {
        try (FaultClients clients = working(hotline)) {
            awaitAnother(clients);
            database.kill();
            awaitAnother(clients);

            assertThatAllIsThereOnce("PostgreSQL killed", clients);
        }
    }

    private void freezePostgres(RunningHotline hotline) throws Exception {
        try (FaultClients clients = working(hotline)) {
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

    private void killProgram(RunningHotline hotline) throws Exception {
        try (FaultClients clients = working(hotline)) {
            awaitAnother(clients);
            hotline.kill();
            try (RunningHotline again = start()) {
                clients.goOnWith(StaffClient.of(again, tokens(again)));
                awaitAnother(clients);

                assertThatAllIsThereOnce("program killed", clients);
            }
        }
    }

    @Test
    void whenConnectionsAreCutWithoutAWord() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.data());
                CuttingProxy proxy = new CuttingProxy(URI.create(server.url()).getPort());
                RunningHotline hotline =
                        start(throughProxy(server, proxy), folder.path().resolve("other"));
                FaultClients clients = employed(hotline)) {
            awaitAnother(clients);
            proxy.cut();
            awaitAnother(clients);

            assertThatAllIsThereOnce("connections cut without a word", clients);
            assertThat(clients.longestAnswerMillis()).isLessThan(PATIENCE.toMillis());
        }
    }

    @Test
    void whenTheDiskIsFull() throws Exception {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root mounts a small disk");
        Path disk = Files.createDirectory(folder.path().resolve("disk"));
        assumeTrue(ends("mount", "-t", "tmpfs", "-o", "mode=711,size=" + DISK_MIB + "m", "tmpfs", disk.toString()));
        try {
            database = new OwnDatabase(disk.resolve("data"));
            try (RunningHotline hotline = start(Map.of("HOTLINE_DATABASE_LEASTSPACE", "1MB"), database.data());
                    FaultClients clients = employed(hotline)) {
                awaitAnother(clients);
                Path filler = disk.resolve("filler");
                fill(filler);
                awaitStandstill(clients);
                assertThat(clients.reasons()).isNotEmpty();
                Files.delete(filler);
                awaitAnother(clients);

                assertThatAllIsThereOnce("disk full", clients);
            }
        } finally {
            assertThat(ends("umount", "-l", disk.toString())).isTrue();
        }
    }

    /** Writes until the disk takes nothing any more. */
    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream output = Files.newOutputStream(filler)) {
            while (true) {
                output.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(filler)).as(full.getMessage()).isPositive();
        }
    }

    /** Until nothing has been acknowledged from one look to the next. */
    private static void awaitStandstill(FaultClients clients) {
        AtomicInteger seen = new AtomicInteger(-1);
        await().atMost(SOON).pollInterval(LOOK).until(() -> {
            int registered = clients.registrations().count();
            return seen.getAndSet(registered) == registered;
        });
    }

    private static boolean ends(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private void assertThatAllIsThereOnce(String fault, FaultClients clients) throws Exception {
        clients.end();
        Map<String, String> stored = database.courses();
        stored.keySet().removeAll(ofEarlierFaults);
        Map<String, String> acknowledged = new HashMap<>();
        clients.acts().forEach((number, acts) -> acknowledged.put(number, HandlingCourse.until(acts)));
        LOG.info(
                "| {} | acknowledged {} registrations, {} acts | lost {} | doubled {} | longest gap {} ms, {} ms"
                        + " | longest answer {} ms | {} figures | {} |",
                fault,
                clients.registrations().count(),
                clients.handlings().count(),
                beyond(acknowledged, stored),
                beyond(stored, acknowledged),
                clients.registrations().millis(),
                clients.handlings().millis(),
                clients.longestAnswerMillis(),
                clients.figures().size(),
                clients.reasons());

        assertThat(clients.otherAnswers()).isEmpty();
        assertThat(stored).isEqualTo(acknowledged);
        ofEarlierFaults.addAll(stored.keySet());
        assertThat(clients.figures()).isNotEmpty();
        for (Map.Entry<String, JsonNode> given : clients.figures().entrySet()) {
            assertThat(again(clients, given.getKey()).path("total")).isEqualTo(given.getValue());
        }
    }

    /** As long as a cut-off is held back after a silence it wavers by microseconds, and what it moves says so. */
    private static JsonNode again(FaultClients clients, String asOf) {
        return await().atMost(SOON).until(() -> clients.figuresAgain(asOf), answer -> !answer.path("asOfClamped")
                .asBoolean(true));
    }

    /** How many acts some courses have that others have not. */
    private static int beyond(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream()
                .mapToInt(
                        course -> Math.max(0, acts(course.getValue()) - acts(others.getOrDefault(course.getKey(), ""))))
                .sum();
    }

    private static int acts(String course) {
        return course.isEmpty() ? 0 : course.split(" ").length;
    }

    private static void awaitAnother(FaultClients clients) {
        int registered = clients.registrations().count();
        int handled = clients.handlings().count();
        await().atMost(SOON)
                .until(() -> clients.registrations().count() >= registered + SOME
                        && clients.handlings().count() >= handled + SOME_ACTS);
    }

    private static FaultClients employed(RunningHotline hotline) {
        employ(hotline);
        return working(hotline);
    }

    private static FaultClients working(RunningHotline hotline) {
        return new FaultClients(StaffClient.of(hotline, tokens(hotline)));
    }

    private static void employ(RunningHotline hotline) {
        StaffAccounts staff = new StaffAccounts(hotline, PASSWORD);
        staff.create("operator", "王话务", "operator");
        staff.create("supervisor", "赵督办", "supervisor");
        staff.createClerk("clerk", "李经办", "015");
    }

    private static Map<String, String> tokens(RunningHotline hotline) {
        StaffAccounts staff = new StaffAccounts(hotline, PASSWORD);
        return Stream.of("operator", "supervisor", "clerk").collect(Collectors.toMap(each -> each, staff::tokenOf));
    }

    private RunningHotline start() {
        return start(Map.of(), folder.data());
    }

    private static RunningHotline start(Map<String, String> environment, Path data) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOTLINE_ADMIN_PASSWORD", PASSWORD);
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
