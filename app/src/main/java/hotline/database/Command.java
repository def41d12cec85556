package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end. */
final class Command {

    private static final Path ANY_USER_MAY_BE_HERE = Path.of("/");

    /** How it ended: its exit code and all that it said. */
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    private Command() {}

    static Outcome run(List<String> words, Duration limit) {
        return run(words, "", limit);
    }

    /** The output must fit into a pipe's buffer (64 KiB), as it is read after the end. */
    static Outcome run(List<String> words, String input, Duration limit) {
        try {
            Process process = start(words);
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end after " + limit);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), output.strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private static Process start(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(ANY_USER_MAY_BE_HERE.toFile())
                .redirectErrorStream(true);
        // PGPORT and its like would be taken for settings
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new DatabaseRefusal(Reason.PROGRAM_MISSING, Map.of("program", words.get(0)));
        }
    }
}
