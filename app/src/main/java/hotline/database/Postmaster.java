package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of one cluster: found, started and stopped, whoever had started it. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration END_LIMIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int ATTEMPTS = 3;

    private final Binaries binaries;
    private final ServerUser user;
    private final Cluster cluster;
    private final int port;
    private final String clusterName;

    Postmaster(Binaries binaries, ServerUser user, Cluster cluster, int port) {
        this.binaries = binaries;
        this.user = user;
        this.cluster = cluster;
        this.port = port;
        this.clusterName =
                "hotline-" + Integer.toHexString(cluster.data().toString().hashCode());
    }

    int port() {
        return port;
    }

    /** The server process of this cluster, from this program's life or from one before. */
    Optional<ProcessHandle> running() {
        return pidInFile().flatMap(ProcessHandle::of).filter(this::isServer);
    }

    /**
     * Starts the server. One left over from a killed program is stopped first: it has another port and perhaps other
     * programs. More than one attempt, as a command of the killed program may still be starting one.
     */
    synchronized void start() {
        Command.Outcome outcome = new Command.Outcome(-1, "");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            stop();
            outcome = Command.run(user.command(startCommand()), START_LIMIT);
            if (outcome.succeeded()) {
                return;
            }
            LOG.debug("start of PostgreSQL failed: {}", outcome.output());
        }
        throw new DatabaseRefusal(Reason.SERVER_DOES_NOT_START, Map.of("cause", lastWords(outcome)));
    }

    /** Stops the server, if it runs, and whatever is left of a killed one. */
    synchronized void stop() {
        Optional<ProcessHandle> server = running();
        if (server.isPresent() && !stop("fast") && !stop("immediate")) {
            server.get().destroyForcibly();
        }
        // pg_ctl is content when the pid file is gone
        awaitEnd(server.stream().toList());
        awaitEnd(leftOver());
        forgetForeignProcess();
    }

    private boolean stop(String mode) {
        List<String> command = List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + cluster.data(),
                "--mode=" + mode,
                "--timeout=" + STOP_LIMIT.toSeconds());
        return Command.run(user.command(command), STOP_LIMIT.plusSeconds(5)).succeeded();
    }

    private List<String> startCommand() {
        return List.of(
                binaries.program("pg_ctl"),
                "start",
                "--pgdata=" + cluster.data(),
                "--log=" + cluster.startLog(),
                "--timeout=" + START_LIMIT.toSeconds(),
                "--options=" + settings());
    }

    /** The settings that no file may change: those of durability, and of who can connect. */
    private String settings() {
        return String.join(
                " ",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c password_encryption=scram-sha-256",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c logging_collector=on",
                "-c cluster_name=" + clusterName);
    }

    private Optional<Long> pidInFile() {
        try {
            return Files.readString(pidFile())
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.data().resolve("postmaster.pid");
    }

    private boolean isServer(ProcessHandle process) {
        return List.of(commandLine(process).split("\0")).contains(cluster.data().toString());
    }

    /**
     * The number in the file may be another process's by now, or that of a dead one still listed. PostgreSQL would take
     * both for a running server.
     */
    private void forgetForeignProcess() {
        Optional<ProcessHandle> foreign = pidInFile().flatMap(ProcessHandle::of).filter(process -> !isServer(process));
        if (foreign.isEmpty()) {
            return;
        }
        try {
            Files.delete(pidFile());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Processes that outlive a killed postmaster hold the shared memory, without which no new one starts. */
    private List<ProcessHandle> leftOver() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).startsWith("postgres: " + clusterName + ": "))
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        long limit = System.nanoTime() + END_LIMIT.toNanos();
        while (processes.stream().anyMatch(Postmaster::lives) && System.nanoTime() < limit) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        processes.stream().filter(Postmaster::lives).forEach(ProcessHandle::destroyForcibly);
    }

    /** A dead process is listed until its parent has taken note, which the first process of a container may never do. */
    static boolean lives(ProcessHandle process) {
        return !commandLine(process).isEmpty();
    }

    /** Read from /proc, as it is open to root even where a container forbids looking into other users' processes. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private String lastWords(Command.Outcome outcome) {
        try {
            List<String> lines = Files.readAllLines(cluster.startLog());
            return lines.get(lines.size() - 1);
        } catch (IOException | IndexOutOfBoundsException silent) {
            return outcome.output();
        }
    }
}
