package hotline.security.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Estimates how many guesses a password withstands; for a long one that takes some milliseconds. */
@Component
final class PasswordStrength {

    /** As a power of ten; somebody with two guesses a minute needs a thousand years. */
    private static final double FEWEST_GUESSES = 9;

    /** In characters; what follows makes nothing easier, and 72 signs that stand for letters take seconds. */
    private static final int JUDGED = 32;

    private static final String EASY_WORDS = "hotline/security/easy-words.txt";

    private final Zxcvbn estimator = new Zxcvbn();
    private final List<String> easyWords = easyWords();

    /**
     * Tells whether a password is guessed easily.
     *
     * @param known words that a guesser would try first, such as the person's own name
     */
    boolean isWeak(String password, List<String> known) {
        return guesses(password, known) < FEWEST_GUESSES;
    }

    private double guesses(String password, List<String> known) {
        List<String> words = Stream.concat(known.stream(), easyWords.stream())
                .map(PasswordStrength::folded)
                .toList();
        String folded = Normalizer.normalize(password, Normalizer.Form.NFKC);
        String judged = folded.substring(0, Math.min(JUDGED, folded.length()));
        return estimator.measure(judged, words).getGuessesLog10();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static List<String> easyWords() {
        try {
            return new ClassPathResource(EASY_WORDS)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
