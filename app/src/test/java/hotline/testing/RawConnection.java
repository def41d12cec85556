package hotline.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which any bytes can be sent, for what no HTTP client would send. */
public final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An answer as it came: status 0 where the other side only closed. */
    public record Answer(int status, String head, String body) {

        static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            if (end < 0 || !text.startsWith("HTTP/1.")) {
                return new Answer(0, text, "");
            }
            return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
        }

        public boolean isProblem() {
            return head.contains("application/problem+json");
        }
    }

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    }

    /** The answer to a request that is sent whole and asks to close the connection. */
    public static Answer answer(int port, byte[] request) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request);
            return connection.answer();
        }
    }

    /** Each character is one byte. */
    public static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Tells whether something has come already, as to whoever is refused in the middle of sending. */
    public boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** All that comes until the other side closes; fails if it does not. */
    public Answer answer() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            in.transferTo(read);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("still open after " + read.toString(StandardCharsets.UTF_8), open);
        } catch (SocketException reset) {
            // closed without ceremony
        }
        return Answer.of(read.toString(StandardCharsets.UTF_8));
    }

    /** Sends the same again and again at intervals until the other side answers or closes. */
    public Answer trickle(String latin1, Duration interval) throws IOException {
        socket.setSoTimeout(Math.toIntExact(interval.toMillis()));
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (long left = PATIENCE.dividedBy(interval); left > 0; left--) {
            try {
                send(bytes(latin1));
                in.transferTo(read);
                return Answer.of(read.toString(StandardCharsets.UTF_8));
            } catch (SocketTimeoutException nothingYet) {
                // what has come so far is kept
            } catch (SocketException closed) {
                return Answer.of(read.toString(StandardCharsets.UTF_8));
            }
        }
        throw new AssertionError("still open after " + read.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
