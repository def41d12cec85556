package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The embedded PostgreSQL of a running program, found as an administrator finds it: by the files in the data folder. */
record OwnDatabase(Path data) {

    private static final int PORT_LINE = 3;

    Connection connect() throws SQLException {
        String password = lines(cluster().resolve("password")).get(0);
        String port = pidFile().get(PORT_LINE);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/hotline", "hotline", password);
    }

    long pid() {
        return Long.parseLong(pidFile().get(0));
    }

    void kill() {
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    }

    /** Sends all its processes a signal, such as {@code STOP}, which freezes it. */
    void signalAll(String signal) throws IOException, InterruptedException {
        long server = pid();
        StringBuilder pids = new StringBuilder().append(server);
        ProcessHandle.of(server).orElseThrow().descendants().forEach(process -> pids.append(' ')
                .append(process.pid()));
        int code = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pids)
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    /** The numbers of all requests. */
    List<String> numbers() throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM service_request")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    /** Takes the server's program away, so that it cannot be started again; gives where it is now. */
    Path hideServerProgram() throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("postgresql"))) {
            Path program = folders.map(folder -> folder.resolve("bin/postgres"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            return Files.move(program, program.resolveSibling("hidden"));
        }
    }

    void showServerProgram(Path hidden) throws IOException {
        Path shown = Files.move(hidden, hidden.resolveSibling("postgres"));
        assertThat(shown).isExecutable();
    }

    /** Processes of this database; those that only wait to be taken note of have no command line any more. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> commandLine(process.pid()))
                .filter(line -> line.contains(cluster().toString()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private List<String> pidFile() {
        return lines(cluster().resolve("data/postmaster.pid"));
    }

    private Path cluster() {
        return data.resolve("postgresql/18");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
