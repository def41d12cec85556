package hotline.shared.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.Texts;
import hotline.shared.problem.Problems;
import hotline.testing.RawConnection;
import hotline.testing.RawConnection.Answer;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Against a server with little patience: a connection ends by itself, and nobody who is served is cut off. */
class SlowRequestsTests {

    private static final Duration SHORT = Duration.ofMillis(300);
    // a busy machine may take its time from connecting to the first byte
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final String POST = "POST /%s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n";

    // not the scheduler that all share: its threads must not run yet when blocking calls begin to be watched
    private final Scheduler delays = Schedulers.newSingle("delays");
    private DisposableServer server;

    @BeforeEach
    void start() {
        ConnectionSettings settings = new ConnectionSettings(IDLE, SHORT, DataSize.ofKilobytes(1), SHORT, 100, 100);
        RefusalWords words = new RefusalWords(new Problems(new Texts(new StaticMessageSource())), new ObjectMapper());
        server = new Connections(settings, words)
                .guard(HttpServer.create())
                .port(0)
                .route(routes -> routes.post(
                                "/read",
                                (request, response) -> response.sendString(
                                        request.receive().asByteArray().then(Mono.just("read"))))
                        .post("/unread", (request, response) -> response.sendString(Mono.just("unread")))
                        .post(
                                "/slowly",
                                (request, response) -> response.sendString(request.receive()
                                        .asByteArray()
                                        .limitRate(1)
                                        .delayElements(SHORT.multipliedBy(2), delays)
                                        .then(Mono.just("read"))))
                        .get(
                                "/long",
                                (request, response) -> response.sendString(
                                        Flux.just("0", "1").delayElements(SHORT.multipliedBy(2), delays))))
                .bindNow();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
        delays.dispose();
    }

    @Test
    void aConnectionWithoutARequestIsEnded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            assertThat(connection.answer().head()).isEmpty();
        }
    }

    @Test
    void aHeadThatTricklesIsEnded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(RawConnection.bytes("GET / HTTP/1.1\r\nHost: a\r\n"));

            assertThat(connection.trickle("X: y\r\n", SHORT.dividedBy(5)).status())
                    .isZero();
        }
    }

    @Test
    void aBodyThatStopsIsRefusedAndEnded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(RawConnection.bytes(POST.formatted("read", 10) + "abc"));

            Answer answer = connection.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void aBodyThatTricklesIsRefusedAndEnded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(RawConnection.bytes(POST.formatted("read", 1_000)));

            assertThat(connection.trickle("a", SHORT.dividedBy(5)).status()).isEqualTo(408);
        }
    }

    @Test
    void aConnectionWhoseBodyEndedAfterItsAnswerIsEnded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(RawConnection.bytes(POST.formatted("unread", 3)));
            Awaitility.await().until(connection::isAnswered);
            connection.send(RawConnection.bytes("abc"));

            assertThat(connection.answer().body()).contains("unread");
        }
    }

    @Test
    void nobodyIsCutOffWhomTheServerHoldsUp() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(RawConnection.bytes(POST.formatted("slowly", 300_000) + "a".repeat(300_000)));

            assertThat(connection.answer().body()).contains("read");
        }
    }

    @Test
    void anAnswerMayTakeItsTimeAndThenTheConnectionIsEnded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(RawConnection.bytes("GET /long HTTP/1.1\r\nHost: a\r\n\r\n"));

            assertThat(connection.answer().body()).contains("0", "1");
        }
    }
}
