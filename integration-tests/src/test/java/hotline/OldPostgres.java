package hotline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks just enough of PostgreSQL's protocol to let anybody in and to say that it is version 14. */
record OldPostgres(ServerSocket listener) implements AutoCloseable {

    private static final int LENGTH_ITSELF = 4;
    private static final byte[] IDLE = {'I'};

    static OldPostgres start() throws IOException {
        OldPostgres old = new OldPostgres(new ServerSocket(0));
        Thread thread = new Thread(old::serve, "old-postgres");
        thread.setDaemon(true);
        thread.start();
        return old;
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
                welcome(in, out);
                agree(in, out);
            } catch (IOException hungUp) {
                // the next caller may stay longer
            }
        }
    }

    private static void welcome(DataInputStream in, DataOutputStream out) throws IOException {
        while (in.readNBytes(in.readInt() - LENGTH_ITSELF).length == LENGTH_ITSELF) {
            // a message of this length only asks for TLS or the like
            out.writeByte('N');
        }
        message(out, 'R', new byte[LENGTH_ITSELF]);
        parameter(out, "server_version", "14.9");
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "DateStyle", "ISO");
        parameter(out, "integer_datetimes", "on");
        parameter(out, "standard_conforming_strings", "on");
        message(out, 'Z', IDLE);
    }

    /** Drivers set this or that on a new connection. */
    private static void agree(DataInputStream in, DataOutputStream out) throws IOException {
        while (in.readByte() == 'Q') {
            in.skipNBytes(in.readInt() - LENGTH_ITSELF);
            message(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
            message(out, 'Z', IDLE);
        }
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        message(out, 'S', (name + "\0" + value + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static void message(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + LENGTH_ITSELF);
        out.write(body);
    }
}
