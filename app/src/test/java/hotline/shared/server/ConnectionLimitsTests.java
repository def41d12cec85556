package hotline.shared.server;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.RawConnection;
import hotline.testing.RawConnection.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Against a server that serves two connections at once, and three requests on each. */
class ConnectionLimitsTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final byte[] GET = RawConnection.bytes("GET /here HTTP/1.1\r\nHost: a\r\n\r\n");

    private final GuardedServer server = new GuardedServer(
            new ConnectionSettings(LONG, LONG, DataSize.ofKilobytes(1), LONG, 2, 3),
            routes -> routes.get("/here", (request, response) -> response.sendString(Mono.just("here"))));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void oneConnectionTooManyIsToldSoAndTheNextIsServedWhenOneHasEnded() throws IOException {
        RawConnection first = open();
        try (RawConnection second = open()) {
            Answer refusal = refusal();
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.isProblem()).isTrue();
            assertThat(refusal.head()).containsIgnoringCase("Retry-After: 2");
            assertThat(second.isAnswered()).isTrue();

            first.close();

            Awaitility.await().ignoreExceptions().until(this::isServedOneMore);
        }
    }

    @Test
    void theLastRequestOfAConnectionIsToldSo() throws IOException {
        try (RawConnection connection = server.connect()) {
            for (int sent = 0; sent < 3; sent++) {
                connection.send(GET);
            }

            String all = connection.answer().body();
            assertThat(all.split("here", -1)).hasSize(4);
            assertThat(all.toLowerCase(Locale.ROOT)).containsOnlyOnce("connection: close");
        }
    }

    private RawConnection open() throws IOException {
        RawConnection connection = server.connect();
        connection.send(GET);
        Awaitility.await().until(connection::isAnswered);
        return connection;
    }

    private Answer refusal() throws IOException {
        try (RawConnection connection = server.connect()) {
            return connection.answer();
        }
    }

    private boolean isServedOneMore() throws IOException {
        try (RawConnection connection = server.connect()) {
            connection.send(RawConnection.bytes("GET /here HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            return connection.answer().status() == 200;
        }
    }
}
