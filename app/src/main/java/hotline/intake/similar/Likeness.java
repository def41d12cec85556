package hotline.intake.similar;

import java.util.HashSet;
import java.util.Set;

/**
 * How much of one text is said in another, by pairs of neighbouring characters, which is what Chinese words mostly are. Of
 * two texts of unequal length the shorter one counts, since a caller in a hurry says less about the same hole in the road.
 */
final class Likeness {

    /** With fewer pairs, any three characters in common would be a likeness. */
    private static final int FEWEST_PAIRS = 4;

    private final Set<String> pairs;

    Likeness(String text) {
        this.pairs = pairsOf(text);
    }

    boolean hasEnough() {
        return pairs.size() >= FEWEST_PAIRS;
    }

    /** From 0 to 100. */
    int percentOf(String other) {
        Set<String> others = pairsOf(other);
        if (!hasEnough() || others.size() < FEWEST_PAIRS) {
            return 0;
        }
        long common = pairs.stream().filter(others::contains).count();
        return (int) (100 * common / Math.min(pairs.size(), others.size()));
    }

    private static Set<String> pairsOf(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
