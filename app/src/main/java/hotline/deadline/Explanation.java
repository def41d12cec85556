package hotline.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.calendar.DayKind;
import hotline.shared.Coded;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a due instant came about, step by step.
 *
 * @param text all steps in one Chinese sentence
 */
public record Explanation(List<Part> parts, String text) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One step of the computation: a stretch of days, or of time on one day.
     *
     * @param from first day
     * @param to last day, included
     * @param fromTime where a part of a day was counted, else absent
     * @param toTime likewise; 24:00 is absent
     * @param day why the days are working days or not; absent where that does not matter
     * @param name of the holiday, or the division's reason
     * @param counted how much of the term was counted here: days, or minutes for terms in hours and minutes
     * @param total how much had been counted with this step
     * @param text the step in Chinese
     */
    public record Part(
            Kind kind,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime,
            @Nullable DayKind day,
            @Nullable String name,
            int counted,
            int total,
            String text) {}

    /** What happens in a step of the computation. */
    public enum Kind implements Coded {
        /** The event that starts the clock. */
        STARTED,
        /** Days or time that count. */
        COUNTED,
        /** Days that do not count. */
        SKIPPED,
        /** The end of the term. */
        DUE,
        /** A warning: an official notice was missing. */
        PROVISIONAL;

        @Override
        @JsonValue
        public String code() {
            return Coded.codeOf(this);
        }
    }
}
