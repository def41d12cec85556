package hotline.shared.input;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.RawConnection;
import hotline.testing.RawConnection.Answer;
import hotline.testing.TestStaff;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body is refused before it is kept where it is longer than its endpoint needs. */
@AnyDatabase
@HotlineTest
class BodyLimitsModuleTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONG = 15 * MEGABYTE;
    private static final int AT_ONCE = 25;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/tokens, application/json",
        "POST, /api/v1/requests, application/json",
        "POST, /api/v1/staff, application/json",
        "POST, /requests/1/close, application/x-www-form-urlencoded",
        "POST, /sign-in, multipart/form-data; boundary=x",
        "GET, /api/v1/requests, text/plain",
        "PUT, /api/v1/calendars/2026?notice=a, text/csv"
    })
    void aLongBodyIsRefusedByItsLengthAlone(String method, String path, String type) throws IOException {
        Answer answer = RawConnection.answer(
                port,
                RawConnection.bytes(
                        head(administrator(), method, path, type, "") + "Content-Length: " + LONG + "\r\n\r\n"));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aLongBodyWithoutALengthIsRefusedWhenItGetsTooLong() throws IOException {
        String head = head(administrator(), "POST", "/api/v1/staff", "application/json", "Idempotency-Key: k\r\n");
        String chunk = Integer.toHexString(MEGABYTE) + "\r\n" + " ".repeat(MEGABYTE) + "\r\n";
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(RawConnection.bytes(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk));

            assertThat(connection.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void manyLongPostsWithKeysAtOnceTakeNoMemory() {
        String token = administrator();
        long before = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();

        List<Answer> answers = atOnce(
                at -> head(token, "POST", "/api/v1/staff", "application/json", "Idempotency-Key: k" + at + "\r\n"));

        assertThat(answers).extracting(Answer::status).containsOnly(413);
        assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - before)
                .isLessThan(32L * MEGABYTE);
    }

    @Test
    void noMoreFilesAreKeptAtOnceThanThereIsMemoryFor() {
        String token = administrator();

        List<Answer> answers = atOnce(at ->
                head(token, "POST", "/api/v1/divisions/141122/import", "text/csv", "Idempotency-Key: k" + at + "\r\n"));

        assertThat(answers).extracting(Answer::status).contains(503).doesNotContain(0, 500);
    }

    private List<Answer> atOnce(java.util.function.IntFunction<String> heads) {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(at -> CompletableFuture.supplyAsync(() -> send(heads.apply(at)), callers))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private Answer send(String head) {
        byte[] piece = RawConnection.bytes(" ".repeat(MEGABYTE));
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(RawConnection.bytes(head + "Content-Length: " + LONG + "\r\n\r\n"));
            // who goes on after a refusal is listened to for seconds only, which are soon over on a busy machine
            for (int sent = 0; sent < LONG && !connection.isAnswered(); sent += piece.length) {
                connection.send(piece);
            }
            return connection.answer();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String administrator() {
        return TestStaff.with(Role.ADMINISTRATOR).token();
    }

    private static String head(String token, String method, String path, String type, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: " + type + "\r\n" + more;
    }
}
