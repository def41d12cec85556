package hotline.directory.administration;

import hotline.shared.Folding;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of reference data down.
 *
 * @param division the actor's own where absent
 * @param q part of a code, a name, or another word of an entry
 * @param state {@code retired}, {@code all}, or else what can be chosen
 */
record ReferenceSearch(@Nullable String division, @Nullable String q, @Nullable String state) {

    ReferenceSearch {
        division = Folding.codeOrNull(division);
    }

    String divisionOr(String own) {
        return division == null || division.isBlank() ? own : division;
    }

    public boolean isNarrowed() {
        return !isBlank() || (state != null && !state.isBlank());
    }

    boolean isBlank() {
        return q == null || q.isBlank();
    }

    boolean admits(boolean isRetired) {
        return "all".equals(state) || "retired".equals(state) == isRetired;
    }

    boolean finds(Stream<String> words) {
        String sought = folded(q == null ? "" : q);
        return words.anyMatch(word -> folded(word).contains(sought));
    }

    private static String folded(String text) {
        return Folding.code(text).toLowerCase(Locale.ROOT);
    }
}
