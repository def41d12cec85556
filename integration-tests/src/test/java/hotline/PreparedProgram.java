package hotline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program, unpacked and with an archive of its classes as the JVM has loaded them, so that the many starts of
 * these tests cost two thirds. It is prepared once for each packaged program, which takes the place of the one
 * before, whatever number of JVMs run tests.
 *
 * @see <a href="https://docs.spring.io/spring-boot/3.5/how-to/class-data-sharing.html">Class data sharing</a>
 */
final class PreparedProgram {

    private static final List<String> WORDS = prepared();

    private PreparedProgram() {}

    /** The words that tell a JVM which program to run. */
    static List<String> words() {
        return WORDS;
    }

    private static List<String> prepared() {
        Path jar = new File(Objects.requireNonNull(System.getProperty("hotline.jar"), "hotline.jar"))
                .getAbsoluteFile()
                .toPath()
                .normalize();
        Path target = Path.of("target").toAbsolutePath();
        try (FileChannel file = FileChannel.open(
                        target.resolve("program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Path folder = target.resolve("program");
            Path archive =
                    folder.resolve("classes-" + Files.getLastModifiedTime(jar).toMillis() + ".jsa");
            Path program = folder.resolve("app").resolve(Objects.requireNonNull(jar.getFileName()));
            if (lock.isValid() && !Files.exists(archive)) {
                FileSystemUtils.deleteRecursively(folder);
                run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder + "/app"));
                record(program, archive);
            }
            return List.of("-XX:SharedArchiveFile=" + archive, "-jar", program.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts the program as far as it starts by itself; the archive is written when it ends. */
    private static void record(Path program, Path archive) throws IOException {
        try (TestFolder folder = TestFolder.create()) {
            List<String> words = new ArrayList<>(RunningHotline.OPTIONS);
            words.add("-XX:ArchiveClassesAtExit=" + archive);
            words.add("-Dspring.context.exit=onRefresh");
            words.addAll(List.of("-jar", program.toString(), "--server.port=0", "--hotline.data=" + folder.data()));
            run(words);
        }
    }

    private static void run(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(RunningHotline.java()));
        command.addAll(words);
        Path output = Files.createTempFile("prepared-", ".log");
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
