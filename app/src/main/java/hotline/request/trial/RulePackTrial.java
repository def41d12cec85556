package hotline.request.trial;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.deadline.Step;
import hotline.shared.Texts;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The effects that a rule pack would have had on the requests that a division received in a month. It changes nothing.
 *
 * @param asOf when it was counted; whether an open request is overdue depends on it
 * @param packVersion the version that the draft becomes
 * @param looked how many accepted requests were looked at
 * @param complete whether those were all there are, or only as many as one trial looks at
 * @param changed how many of them were corrected or came back, and are therefore not compared
 * @param extended how many of them had been given another deadline than their first
 * @param differences in the completion of the requests: each kind there is, by its code, also where it has none
 * @param clocks the differences in their other clocks, one kind of clock each
 * @param notes what the numbers mean and what they leave out
 */
record RulePackTrial(
        UUID draft,
        String division,
        YearMonth month,
        OffsetDateTime asOf,
        String packCode,
        int packVersion,
        long calendarVersion,
        int looked,
        boolean complete,
        int changed,
        int extended,
        Map<String, Difference> differences,
        List<ClockDifferences> clocks,
        Map<String, String> notes) {

    /**
     * The differences in one kind of clock.
     *
     * @param step what the clocks run for
     * @param ofDepartment whether a department's part runs by them and not the request itself
     * @param looked how many clocks were looked at
     */
    public record ClockDifferences(
            Step step,
            boolean ofDepartment,
            Map<String, String> name,
            int looked,
            Map<String, Difference> differences) {

        /** Whether any of these clocks would have run otherwise. */
        @JsonIgnore
        public boolean isDifferent() {
            return differences.values().stream().anyMatch(difference -> difference.count() > 0);
        }
    }

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
