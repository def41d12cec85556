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
import java.util.UUID;
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

        SentStatements sent = SentStatements.of(List.copyOf(log.list));
        assertThat(sent.having(REGISTERING)).hasSize(CALLS);
        long memories = 1 + Duration.ofNanos(System.nanoTime() - begin).dividedBy(Duration.ofSeconds(2));
        // however slow the machine is, what is sent once a call is never taken for what is read once in a while
        long most = Math.min(PLACES * memories, CALLS - 1);
        assertThat(sent.countsWithoutUpkeep(REGISTERING))
                .isNotEmpty()
                .allSatisfy(
                        (statement, times) -> assertThat(times).as(statement).isLessThanOrEqualTo(most));
        // each connection of the program is opened at most once, and not for a call
        assertThat(sent.opened()).isLessThan(CALLS / 2);
    }
}
