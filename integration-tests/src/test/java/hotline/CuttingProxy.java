package hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before PostgreSQL and cuts connections as a firewall does: nothing passes any more, and nobody is told. */
final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final int port;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One connection. */
    private static final class Line {
        private volatile boolean isCut;
    }

    CuttingProxy(int port) {
        this.port = port;
        try {
            this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Cuts the connections that there are; new ones pass. */
    void cut() {
        lines.forEach(line -> line.isCut = true);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Line line = new Line();
                lines.add(line);
                threads.execute(() -> pass(line, client, server));
                threads.execute(() -> pass(line, server, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Line line, Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            int read = from.getInputStream().read(buffer);
            while (read >= 0) {
                if (!line.isCut) {
                    to.getOutputStream().write(buffer, 0, read);
                }
                read = from.getInputStream().read(buffer);
            }
            if (!line.isCut) {
                to.close();
            }
        } catch (IOException ended) {
            line.isCut = true;
        }
    }
}
