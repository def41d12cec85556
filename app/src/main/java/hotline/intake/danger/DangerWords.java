package hotline.intake.danger;

import hotline.shared.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The shipped list of words that tell of danger to life or of a crime. A word is a hint to a person, who hears the caller;
 * nothing is done because of it. Phrases in which the same characters are harmless stand in the list as exceptions.
 */
@Component
public class DangerWords {

    private static final String LIST = "/hotline/intake/danger-words.txt";
    private static final String EXCEPT = "except";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private record Word(String target, String word) {}

    private final List<Word> words = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();

    DangerWords() {
        String target = EXCEPT;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                target = line.substring(1, line.length() - 1);
            } else if (target.equals(EXCEPT)) {
                exceptions.addAll(Arrays.asList(BLANKS.split(line, -1)));
            } else {
                for (String word : BLANKS.split(line, -1)) {
                    words.add(new Word(target, word));
                }
            }
        }
    }

    /** The first word of the list that the text has, the gravest services first. */
    public Optional<Danger> in(String text) {
        String folded = Folding.code(text);
        for (String harmless : exceptions) {
            folded = folded.replace(harmless, "　");
        }
        String searched = folded;
        return words.stream()
                .filter(word -> searched.contains(word.word()))
                .findFirst()
                .map(word -> new Danger(word.target(), word.word()));
    }

    private static List<String> lines() {
        try (InputStream list = Objects.requireNonNull(DangerWords.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
