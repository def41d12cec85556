package hotline.shared.server;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@HotlineTest
class KeepAliveReadsModuleTests {

    private static final int PATIENCE_MILLIS = 5_000;

    @LocalServerPort
    int port;

    /** The second request is answered at once, the first one is not: that order is what loses the read. */
    @RepeatedTest(5)
    void aConnectionIsReadFurtherAfterRequestsThatCameTogether() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(
                    socket,
                    get("/sign-in") + get("/assets/hotline.svg", "If-Modified-Since: Fri, 31 Dec 2100 00:00:00 GMT"));
            assertThat(readUntil(socket, "304 Not Modified", "\r\n\r\n")).contains("200 OK");

            send(socket, get("/assets/hotline.svg"));

            assertThat(readUntil(socket, "200 OK", "</svg>")).contains("image/svg+xml");
        }
    }

    private static String get(String path, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    private static String readUntil(Socket socket, String first, String then) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder read = new StringBuilder();
        int from = -1;
        while (from < 0 || read.indexOf(then, from) < 0) {
            int next = in.read();
            assertThat(next).as(read.toString()).isNotNegative();
            read.append((char) next);
            from = from < 0 ? read.indexOf(first) : from;
        }
        return read.toString();
    }
}
