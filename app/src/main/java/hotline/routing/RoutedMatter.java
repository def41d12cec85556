package hotline.routing;

import hotline.shared.DepartmentKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matter that a department is sought for.
 *
 * @param notCompetent departments whose send-back of the matter was granted; they are not proposed again
 */
record RoutedMatter(
        @Nullable String subjectCode,
        @Nullable String townshipCode,
        String title,
        String text,
        Set<DepartmentKey> notCompetent) {

    // what a matter is about stands at its beginning; segmenting ten thousand characters would only cost time
    private static final int LONGEST_TEXT = 2_000;

    RoutedMatter {
        notCompetent = Set.copyOf(notCompetent);
    }

    /** A matter that nobody has sent back. */
    RoutedMatter(@Nullable String subjectCode, @Nullable String townshipCode, String title, String text) {
        this(subjectCode, townshipCode, title, text, Set.of());
    }

    String body() {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Title and text as one, the title first. */
    String whole() {
        return title + "\n" + body();
    }
}
