package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/**
 * Makes clients from an API document in {@code target/clients}: openapi-generator and the TypeScript compiler, which Maven
 * has put there, the compiler of this JVM, and the Node.js that Playwright brings along. Nothing needs to be installed.
 */
final class ClientWorkshop {

    private static final Path PLACE = Path.of(property("hotline.clients"));
    private static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();
    private static final List<String> CLIENTS = List.of("native", "okhttp-gson", "typescript");

    /** A compiled client with what was written against it. */
    record Compiled(URLClassLoader loader) implements AutoCloseable {

        Class<?> type(String name) throws ClassNotFoundException {
            return Class.forName(name, true, loader);
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }

    private ClientWorkshop() {}

    /** All clients at once, since the generator takes longer to start than to write one. */
    static void generate(String document) throws IOException, InterruptedException {
        Files.writeString(PLACE.resolve("api-docs.json"), document);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "openapi-generator-cli.jar",
                "batch"));
        for (String client : CLIENTS) {
            FileSystemUtils.deleteRecursively(PLACE.resolve(client));
            command.add(SOURCES.resolve(client).resolve("generator.json").toString());
        }
        assertThat(run(command)).contains("Batch generation finished 3 generators successfully");
    }

    static Compiled compileJava(String client) throws IOException {
        Path classes = Files.createDirectories(PLACE.resolve(client).resolve("classes"));
        List<Path> sources = new ArrayList<>(javaFiles(PLACE.resolve(client).resolve("src/main/java")));
        sources.addAll(javaFiles(SOURCES.resolve(client)));
        sources.addAll(javaFiles(SOURCES.resolve("walk")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
            boolean isCompiled = compiler.getTask(
                            output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(isCompiled).as(output.toString()).isTrue();
        }
        URL[] place = {classes.toUri().toURL()};
        return new Compiled(new URLClassLoader(place, ClientWorkshop.class.getClassLoader()));
    }

    /** Compiles a program together with the client and runs it; gives what it wrote. */
    static String runTypeScript(String program, String... arguments) throws IOException, InterruptedException {
        Path client = PLACE.resolve("typescript");
        Path source = client.resolve(program + ".ts");
        Path unused = Files.copy(
                SOURCES.resolve("typescript").resolve(program + ".ts"), source, StandardCopyOption.REPLACE_EXISTING);
        List<String> compile = new ArrayList<>(List.of(node(), property("hotline.tsc"), "--strict"));
        compile.addAll(List.of("--target", "es2022", "--lib", "es2022,dom", "--module", "commonjs"));
        compile.addAll(List.of("--outDir", client.resolve("js").toString(), source.toString()));
        assertThat(run(compile)).isEmpty();
        List<String> start = new ArrayList<>(
                List.of(node(), client.resolve("js").resolve(program + ".js").toString()));
        start.addAll(List.of(arguments));
        return run(start).strip();
    }

    private static String node() {
        return Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder()
                .command()
                .get(0);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("clients-", ".log");
        Process process = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String written = Files.readString(output);
        Files.delete(output);
        assertThat(code).as(written).isZero();
        return written;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
