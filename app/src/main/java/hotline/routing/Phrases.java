package hotline.routing;

import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fixed phrases that point to departments, found in a text letter by letter; a longer phrase hides those inside it. */
final class Phrases {

    /** A phrase that points to a department. */
    record Phrase(String text, DepartmentKey department) {}

    /** A phrase that was found, and how often. */
    record Found(Phrase phrase, int inTitle, int inBody) {
        double repetition() {
            return 1 + Math.log(2.0 * inTitle + inBody);
        }
    }

    private final List<Phrase> longestFirst;

    Phrases(List<Phrase> phrases) {
        longestFirst = new ArrayList<>(phrases);
        longestFirst.sort(
                Comparator.comparing((Phrase phrase) -> -phrase.text().length()).thenComparing(Phrase::text));
    }

    List<Found> in(RoutedMatter matter) {
        StringBuilder title = new StringBuilder(matter.title());
        StringBuilder body = new StringBuilder(matter.body());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < longestFirst.size(); ) {
            int end = endOfSame(i);
            int inTitle = takeAll(title, longestFirst.get(i).text());
            int inBody = takeAll(body, longestFirst.get(i).text());
            for (; i < end; i++) {
                if (inTitle + inBody > 0) {
                    found.add(new Found(longestFirst.get(i), inTitle, inBody));
                }
            }
        }
        return found;
    }

    /** Several departments may share a phrase; they then share what is found. */
    private int endOfSame(int start) {
        int end = start + 1;
        while (end < longestFirst.size()
                && longestFirst.get(end).text().equals(longestFirst.get(start).text())) {
            end++;
        }
        return end;
    }

    private static int takeAll(StringBuilder text, String phrase) {
        int count = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            text.replace(at, at + phrase.length(), "\u0000".repeat(phrase.length()));
            count++;
        }
        return count;
    }
}
