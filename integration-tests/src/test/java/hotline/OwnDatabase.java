package hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

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
