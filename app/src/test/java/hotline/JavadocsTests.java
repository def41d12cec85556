package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Javadocs of types name the thing and say what it is or does; sentences that begin with a question word are riddles. */
class JavadocsTests {

    private static final Path SOURCES = Path.of("src/main/java/hotline");

    private static final Pattern JAVADOC_OF_A_TYPE = Pattern.compile(
            "/\\*\\*[\\s*]*+(\\w+(?:(?!\\*/)[^\\n])*)(?:(?!\\*/)[\\s\\S])*+\\*/\\s*(?:@\\w+(?:\\([^;{]*?\\))?\\s+)*"
                    + "(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed)\\s+)*"
                    + "(?:class|interface|@interface|enum|record|package)\\s");
    private static final Pattern RIDDLE = Pattern.compile("(?:What|Which|Whether|Who|Whose)\\b.*");

    @Test
    void noTypeIsExplainedByARiddle() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> riddles(file).stream()))
                    .as("Begin with the thing or with what it does: house style, Plain English")
                    .isEmpty();
        }
    }

    private static List<String> riddles(Path file) {
        return JAVADOC_OF_A_TYPE
                .matcher(read(file))
                .results()
                .map(javadoc -> javadoc.group(1))
                .filter(sentence -> RIDDLE.matcher(sentence).matches())
                .map(sentence -> file.getFileName() + ": " + sentence)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
