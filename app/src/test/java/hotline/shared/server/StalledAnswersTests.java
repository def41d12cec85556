package hotline.shared.server;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.RawConnection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/** Against a server that waits for a second: an answer that nobody takes is given up, any other comes to its end. */
class StalledAnswersTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int PIECES = 500;
    private static final int PIECE = 100_000;

    // larger than what the two sockets hold
    private final GuardedServer server = new GuardedServer(
            new ConnectionSettings(LONG, LONG, DataSize.ofKilobytes(1), Duration.ofSeconds(1), 100, 100),
            routes -> routes.get(
                    "/large",
                    (request, response) ->
                            response.sendByteArray(Flux.range(0, PIECES).map(piece -> new byte[PIECE]))));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAnswerOfWhichNothingIsTakenIsGivenUp() throws Exception {
        try (RawConnection connection = server.connect()) {
            connection.send(RawConnection.bytes("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"));

            assertThat(server.hasEndedOne()).isTrue();
        }
    }

    @Test
    void anAnswerThatIsTakenComesWhole() throws Exception {
        try (RawConnection connection = server.connect()) {
            connection.send(RawConnection.bytes("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));

            assertThat(connection.answer().body().length()).isGreaterThanOrEqualTo(PIECES * PIECE);
        }
    }
}
