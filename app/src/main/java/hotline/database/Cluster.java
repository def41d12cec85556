package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** PostgreSQL's data with the password that opens it. The program's role owns the one database and is no superuser. */
record Cluster(Path folder) {

    static final String NAME = "hotline";
    private static final String MAJOR_VERSION = "18";
    private static final int PASSWORD_BYTES = 24;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String CREATE_DATABASE =
            """
            CREATE ROLE hotline LOGIN PASSWORD '%s'
            CREATE DATABASE hotline OWNER hotline
            """;

    static Path placeIn(Path parent) {
        return parent.resolve(MAJOR_VERSION);
    }

    /** The cluster in that folder, made where there is none. */
    static Cluster in(Path parent, Binaries binaries, ServerUser user) throws IOException {
        Path place = placeIn(parent);
        if (!Files.exists(place)) {
            make(place, binaries, user);
        }
        return new Cluster(place);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path startLog() {
        return folder.resolve("start.log");
    }

    String password() {
        try {
            return Files.readString(folder.resolve("password")).strip();
        } catch (IOException unreadable) {
            throw DatabaseRefusal.unusable(folder, unreadable);
        }
    }

    private static void make(Path place, Binaries binaries, ServerUser user) throws IOException {
        Path staging = Staging.beside(place);
        Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwx------"));
        String password = newPassword();
        Path passwordFile = staging.resolve("password");
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n");
        user.own(passwordFile);
        user.own(staging);
        Cluster cluster = new Cluster(staging);
        run(user.command(initialise(binaries, cluster.data(), passwordFile)), "");
        run(user.command(singleUser(binaries, cluster.data())), CREATE_DATABASE.formatted(password));
        Staging.finish(staging, place);
    }

    private static List<String> initialise(Binaries binaries, Path data, Path passwordFile) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // the same order on every machine, whatever locales it has
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--set=shared_buffers=64MB",
                "--set=max_connections=60",
                "--set=max_wal_size=512MB",
                "--set=jit=off",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                "--set=log_filename=postgresql-%a.log",
                "--set=log_truncate_on_rotation=on",
                // the detail of an error quotes rows, and rows hold personal data
                "--set=log_error_verbosity=terse",
                "--no-instructions");
    }

    private static List<String> singleUser(Binaries binaries, Path data) {
        return List.of(
                binaries.program("postgres"), "--single", "-D", data.toString(), "-c", "exit_on_error=on", "postgres");
    }

    private static void run(List<String> command, String input) {
        Command.Outcome outcome = Command.run(command, input, LIMIT);
        if (!outcome.succeeded()) {
            throw new DatabaseRefusal(Reason.SERVER_DOES_NOT_START, Map.of("cause", outcome.output()));
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
