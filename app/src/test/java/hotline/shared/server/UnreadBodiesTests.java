package hotline.shared.server;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.RawConnection;
import hotline.testing.RawConnection.Answer;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Against a server that answers without reading: its answer is heard, and the rest of the body is not waited for. */
class UnreadBodiesTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final byte[] PIECE = new byte[100_000];

    private final GuardedServer server = new GuardedServer(
            new ConnectionSettings(LONG, LONG, DataSize.ofKilobytes(1), LONG, 100, 100),
            routes -> routes.post("/closed", (request, response) -> response.status(413)
                            .keepAlive(false)
                            .sendString(Mono.just("too much")))
                    .post("/kept", (request, response) -> response.sendString(Mono.just("kept"))));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoeverIsRefusedInTheMiddleOfSendingHearsTheAnswer() throws Exception {
        try (RawConnection connection = refused("/closed", 100)) {
            send(connection, 10);

            Answer answer = connection.answer();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("too much");
        }
    }

    @Test
    void aRefusedSenderIsNotWaitedForForEver() throws Exception {
        try (RawConnection connection = refused("/closed", 100)) {
            send(connection, 1);

            assertThat(server.hasEndedOne()).isTrue();
        }
    }

    @Test
    void aConnectionOnWhichLittleIsLeftIsKept() throws Exception {
        try (RawConnection connection = refused("/kept", 3)) {
            send(connection, 3);
            connection.send(RawConnection.bytes(head("/closed", 0)));

            assertThat(connection.answer().body()).contains("kept", "too much");
        }
    }

    @Test
    void aConnectionOnWhichMuchIsLeftIsEndedAndItsAnswerHeard() throws Exception {
        try (RawConnection connection = refused("/kept", 100)) {
            send(connection, 30);

            assertThat(connection.answer().body()).contains("kept");
            assertThat(server.hasEndedOne()).isTrue();
        }
    }

    /** A connection on which the answer has come before the body. */
    private RawConnection refused(String path, int pieces) throws IOException {
        RawConnection connection = server.connect();
        connection.send(RawConnection.bytes(head(path, pieces)));
        Awaitility.await().until(connection::isAnswered);
        return connection;
    }

    private static String head(String path, int pieces) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + pieces * PIECE.length + "\r\n\r\n";
    }

    private static void send(RawConnection connection, int pieces) throws IOException {
        for (int sent = 0; sent < pieces; sent++) {
            connection.send(PIECE);
        }
    }
}
