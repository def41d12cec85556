package hotline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands between the program and a server, and cuts connections as a firewall does: nothing passes, nobody is told. */
public final class SilentProxy implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final String host;
    private final int port;
    private final ServerSocket socket = listening();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean cutsNewOnes;

    /** A proxy in front of a server. */
    public SilentProxy(String host, int port) {
        this.host = host;
        this.port = port;
        threads.execute(this::accept);
    }

    /** Where to connect to instead. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Nothing passes on the connections that there are any more; new ones do pass. */
    public void cut() {
        lines.forEach(line -> line.isCut = true);
    }

    /** Nothing passes any more, on new connections neither, until they are let through again. */
    public void cutAll() {
        cutsNewOnes = true;
        cut();
    }

    /** New connections pass again; those that were cut stay so. */
    public void letThrough() {
        cutsNewOnes = false;
    }

    /** How many connections the program has not closed. */
    public long open() {
        return lines.stream().filter(line -> line.isOpen).count();
    }

    /** How many connections there have been. */
    public int made() {
        return lines.size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        lines.forEach(Line::close);
        closeQuietly(socket);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Line line = new Line(socket.accept(), cutsNewOnes ? null : new Socket(host, port));
                line.isCut = cutsNewOnes;
                lines.add(line);
                threads.execute(line::passOn);
                threads.execute(line::passBack);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void closeQuietly(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** One connection with both its ends. */
    private static final class Line {

        private final Socket client;
        private final @Nullable Socket server;
        private volatile boolean isCut;
        private volatile boolean isOpen = true;

        Line(Socket client, @Nullable Socket server) {
            this.client = client;
            this.server = server;
        }

        void passOn() {
            pass(client, server);
            isOpen = false;
        }

        void passBack() {
            if (server != null) {
                pass(server, client);
            }
        }

        void close() {
            closeQuietly(client);
            if (server != null) {
                closeQuietly(server);
            }
        }

        /** Reads to the end, also what is not passed on, so that the one end notices nothing. */
        private void pass(Socket from, @Nullable Socket to) {
            byte[] buffer = new byte[BUFFER];
            try (InputStream input = from.getInputStream()) {
                int read = input.read(buffer);
                while (read >= 0) {
                    if (!isCut && to != null) {
                        OutputStream output = to.getOutputStream();
                        output.write(buffer, 0, read);
                        output.flush();
                    }
                    read = input.read(buffer);
                }
                if (!isCut && to != null) {
                    to.close();
                }
            } catch (IOException ended) {
                isOpen = false;
            }
        }
    }
}
