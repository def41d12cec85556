package hotline.deadline;

import hotline.calendar.DayKind;
import hotline.shared.Coded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    @Schema(name = "ExplanationPart")
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

    /**
     * That a deadline moved because its clock stood still.
     *
     * @param reason {@code pause} or {@code reply-review}
     * @param given what the clock got back, in its own unit
     * @param inOffice whether that is office time
     */
    public static Explanation shifted(
            String reason, Instant from, Instant to, Duration given, boolean inOffice, Instant due, ZoneId zone) {
        return moved(
                "moved." + reason,
                Map.of(
                        "from", Deadlines.shown(from, zone),
                        "to", Deadlines.shown(to, zone),
                        "span", Phrases.of(inOffice ? "moved.office-time" : "moved.span", Map.of("span", shown(given))),
                        "due", Deadlines.shown(due, zone)),
                due.atZone(zone));
    }

    /** That a superior platform's limit holds, being earlier than the own deadline. */
    public static Explanation superior(Instant due, ZoneId zone) {
        return moved("moved.superior", Map.of("due", Deadlines.shown(due, zone)), due.atZone(zone));
    }

    /** This and what followed. */
    Explanation then(Explanation further) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(further.parts);
        return new Explanation(all, text + further.text);
    }

    private static Explanation moved(String key, Map<String, ?> facts, ZonedDateTime due) {
        String text = Phrases.of(key, facts);
        LocalTime time = due.toLocalTime();
        Part part = new Part(Kind.MOVED, due.toLocalDate(), due.toLocalDate(), time, time, null, null, 0, 0, text);
        return new Explanation(List.of(part), text + Phrases.of("end"));
    }

    private static String shown(Duration span) {
        long minutes = span.toMinutes();
        String key = minutes < 60 ? "amount.minutes" : minutes % 60 == 0 ? "amount.hours" : "amount.both";
        return Phrases.of(key, Map.of("hours", minutes / 60, "minutes", minutes % 60));
    }

    /** The kind of a step in a computation. */
    @Schema(name = "ExplanationKind")
    public enum Kind implements Coded {
        /** The event that starts the clock. */
        STARTED,
        /** Days or time that count. */
        COUNTED,
        /** Days that do not count. */
        SKIPPED,
        /** The end of the term. */
        DUE,
        /** The end of the term moved, or another limit holds. */
        MOVED,
        /** A warning: an official notice was missing. */
        PROVISIONAL;
    }
}
