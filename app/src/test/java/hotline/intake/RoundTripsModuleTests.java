package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What registering costs the database, as the driver's own log of statements says. */
@HotlineTest
class RoundTripsModuleTests {

    private static final int CALLS = 60;

    private static final List<String> UPKEEP = List.of(
            "query: SELECT 1",
            "query: SHOW TRANSACTION ISOLATION LEVEL",
            "query: SELECT oid, * FROM pg_catalog.pg_type",
            "query: SELECT clock_timestamp() AS now");
    // reference data and tokens are read once in two seconds, however many calls there are; a call names some places
    private static final int PLACES = 4;
    private static final String REGISTERING = "INSERT INTO idempotency_key";

    private final Logger statements = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    WebTestClient client;

    @BeforeEach
    void listens() {
        log.start();
        statements.addAppender(log);
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
    }

    @AfterEach
    void stopsListening() {
        statements.detachAppender(log);
        statements.setLevel(null);
        statements.setAdditive(true);
    }

    @Test
    void aRegistrationIsOneRoundTrip() {
        WebTestClient operator = TestStaff.with(Role.OPERATOR).using(client);

        long begin = System.nanoTime();

        for (int i = 0; i < CALLS; i++) {
            operator.post()
                    .uri("/api/v1/requests")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .bodyValue(RegisteringModuleTests.aCall())
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.number")
                    .isNotEmpty();
        }

        List<String> sent = List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(sent)
                .filteredOn(statement -> statement.contains(REGISTERING))
                .hasSize(CALLS);
        long memories = 1 + Duration.ofNanos(System.nanoTime() - begin).dividedBy(Duration.ofSeconds(2));
        assertThat(countsOfOthers(sent)).isNotEmpty().allSatisfy((statement, times) -> assertThat(times)
                .as(statement)
                .isLessThan(isUpkeep(statement) ? CALLS / 2 + CALLS * (memories - 1) : PLACES * memories + 1));
    }

    /** Opening connections and watching them and the clocks goes on beside the calls, but not once a call. */
    private static boolean isUpkeep(String statement) {
        return UPKEEP.stream().anyMatch(statement::contains);
    }

    private static Map<String, Long> countsOfOthers(List<String> sent) {
        return sent.stream()
                .filter(statement -> !statement.contains(REGISTERING))
                .map(RoundTripsModuleTests::withoutConnection)
                .collect(Collectors.groupingBy(statement -> statement, Collectors.counting()));
    }

    /** The driver names the connection before what it executes. */
    private static String withoutConnection(String message) {
        return message.substring(message.indexOf("Executing query:"));
    }
}
