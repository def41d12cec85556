package hotline.request;

import hotline.shared.Texts;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a rule pack would have meant for the requests that a division received in a month. It changes nothing.
 *
 * @param asOf when it was counted; whether an open request is overdue depends on it
 * @param packVersion the version that the draft becomes
 * @param looked how many accepted requests were looked at
 * @param complete whether those were all there are, or only as many as one trial looks at
 * @param extended how many of them had been given another deadline than their first
 * @param differences each kind there is, by its code, also where it has none
 * @param notes what the numbers mean and what they leave out
 */
public record RulePackTrial(
        UUID draft,
        String division,
        YearMonth month,
        OffsetDateTime asOf,
        String packCode,
        int packVersion,
        long calendarVersion,
        int looked,
        boolean complete,
        int extended,
        Map<String, Difference> differences,
        Map<String, String> notes) {

    /**
     * One kind of difference.
     *
     * @param numbers of the requests, at most a hundred, the earliest received first
     */
    public record Difference(Map<String, String> name, int count, List<String> numbers) {
        public Difference {
            numbers = List.copyOf(numbers);
        }
    }

    /** A text of the module's in both languages. */
    static Map<String, String> inBothLanguages(Texts texts, String key) {
        return Map.of("zh", texts.chinese(key), "en", texts.text(key, Map.of(), Locale.ENGLISH));
    }
}
