package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operating system's user that PostgreSQL runs as: the program's own or, because PostgreSQL refuses to run as root,
 * another one where the program runs as root.
 */
record ServerUser(int uid, int gid) {

    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final Duration MOMENT = Duration.ofSeconds(10);

    /** The program's own user, else the one that is made for PostgreSQL, else the one that owns nothing. */
    static ServerUser preferred() {
        ServerUser own = ownerOf(Path.of("/proc/self"));
        if (!own.isRoot()) {
            return own;
        }
        return named("postgres")
                .or(() -> named("nobody"))
                .orElseThrow(() -> new DatabaseRefusal(Reason.PROGRAM_MISSING, Map.of("program", "postgres, nobody")));
    }

    static ServerUser ownerOf(Path path) {
        try {
            return new ServerUser(
                    (Integer) Files.getAttribute(path, "unix:uid"), (Integer) Files.getAttribute(path, "unix:gid"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    boolean isOurs() {
        return uid == ownerOf(Path.of("/proc/self")).uid;
    }

    /**
     * A command as this user runs it. In a session of its own, so that the terminal's Ctrl-C reaches the program alone,
     * which drains first and stops PostgreSQL then.
     */
    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(List.of("setsid", "--wait"));
        if (!isOurs()) {
            command.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
        }
        command.addAll(words);
        return command;
    }

    void own(Path path) {
        if (isOurs()) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:gid", gid);
            Files.setAttribute(path, "unix:uid", uid);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Tells whether this user may pass every directory on the way to a folder. */
    boolean reaches(Path folder) {
        return isOurs()
                || Command.run(command(List.of("test", "-x", folder.toString())), MOMENT)
                        .succeeded();
    }

    private static Optional<ServerUser> named(String name) {
        try (Stream<String> lines = Files.lines(PASSWD)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> new ServerUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
