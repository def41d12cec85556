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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded PostgreSQL of a running program, found as an administrator finds it: by the files in the data folder. */
record OwnDatabase(Path data) {

    private static final int PORT_LINE = 3;
    private static final String COURSES =
            """
            SELECT r.number, string_agg(e.act, ' ' ORDER BY e.sequence)
            FROM service_request r JOIN request_event e ON e.division_code = r.division_code AND e.request_id = r.id
            GROUP BY r.division_code, r.id, r.number
            """;

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

    /** The acts of all requests by their numbers, in the order of their logs. */
    Map<String, String> courses() throws SQLException {
        Map<String, String> courses = new HashMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COURSES)) {
            while (rows.next()) {
                String before = courses.put(rows.getString(1), rows.getString(2));
                assertThat(before).isNull();
            }
        }
        return courses;
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
