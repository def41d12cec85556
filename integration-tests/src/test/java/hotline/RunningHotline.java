package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as a process of its own, started as people start it. It is killed when it is closed. */
public final class RunningHotline implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final int KILLED = 137;
    /** Those of {@code ops/run}. */
    static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;

    private RunningHotline(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the program on a data folder and waits until it is ready. */
    public static RunningHotline start(Path data, String... arguments) {
        RunningHotline hotline = launch(List.of(), data, Map.of(), arguments);
        hotline.awaitReady();
        return hotline;
    }

    /**
     * Starts the program and returns at once.
     *
     * @param prefix words before the command, such as those that change the user
     */
    public static RunningHotline launch(
            List<String> prefix, Path data, Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        // a build that runs in the background has Ctrl-C ignored, and so would its children
        words.addAll(List.of("env", "--default-signal=INT", java()));
        words.addAll(OPTIONS);
        words.addAll(PreparedProgram.words());
        words.add("--server.port=0");
        words.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("hotline-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("HOTLINE_DATA", data.toString());
            builder.environment().putAll(environment);
            return new RunningHotline(builder.start(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void awaitReady() {
        await().atMost(START_LIMIT).until(() -> !process.isAlive() || isReady());
        assertThat(process.isAlive()).as(output()).isTrue();
    }

    public URI url(String path) {
        Matcher port = PORT.matcher(output());
        assertThat(port.find()).as(output()).isTrue();
        return URI.create("http://localhost:" + port.group(1) + path);
    }

    public HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public boolean isReady() {
        return PORT.matcher(output()).find()
                && get("/actuator/health/readiness").statusCode() == 200;
    }

    /** All that it has said so far, on both streams. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code kill -9} */
    public void kill() {
        process.destroyForcibly();
        assertThat(awaitEnd()).isEqualTo(KILLED);
    }

    /** What a service manager sends. */
    public int stop() {
        return signal("TERM");
    }

    /** What Ctrl-C sends. */
    public int interrupt() {
        return signal("INT");
    }

    /** The exit code, once it has ended. */
    public int awaitEnd() {
        try {
            assertThat(process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int signal(String name) {
        try {
            // the shell has a kill of its own; the program of that name is not on every machine
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return awaitEnd();
    }

    static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
