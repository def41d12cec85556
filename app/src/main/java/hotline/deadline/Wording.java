package hotline.deadline;

import hotline.calendar.DayKind;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Explanation.Kind;
import hotline.deadline.Explanation.Part;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.OutOfHours;
import hotline.deadline.Step.Start;
import hotline.deadline.count.Count;
import hotline.deadline.count.Count.Begin;
import hotline.deadline.count.Count.Stretch;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a count into Chinese words, every step of it. */
final class Wording {

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final RulePack pack;
    private final Step step;
    private final Start event;
    private final Limit limit;
    private final ZonedDateTime start;

    public Wording(RulePack pack, Step step, Start event, Limit limit, ZonedDateTime start) {
        this.pack = pack;
        this.step = step;
        this.event = event;
        this.limit = limit;
        this.start = start;
    }

    public Explanation explain(Count count) {
        List<Part> parts = new ArrayList<>();
        parts.add(point(Kind.STARTED, start, 0, started(count)));
        count.stretches().stream().map(this::part).forEach(parts::add);
        int total = parts.get(parts.size() - 1).total();
        parts.add(point(Kind.DUE, count.due(), total, due(count)));
        if (!count.unofficialYears().isEmpty()) {
            parts.add(point(Kind.PROVISIONAL, count.due(), total, provisional(count)));
        }
        List<String> texts = parts.stream().map(Part::text).toList();
        return new Explanation(parts, String.join(Phrases.of("separator"), texts) + Phrases.of("end"));
    }

    private static Part point(Kind kind, ZonedDateTime at, int total, String text) {
        LocalDate date = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        return new Part(kind, date, date, time, time, null, null, 0, total, text);
    }

    private Part part(Stretch stretch) {
        return new Part(
                stretch.isCounted() ? Kind.COUNTED : Kind.SKIPPED,
                stretch.from(),
                stretch.to(),
                stretch.fromTime(),
                stretch.toTime(),
                stretch.day(),
                stretch.name(),
                stretch.counted(),
                stretch.total(),
                text(stretch));
    }

    private String started(Count count) {
        return Phrases.of(
                "started",
                Map.of(
                        "at", start.toLocalDate() + " " + time(start.toLocalTime()),
                        "start", Phrases.of("start." + event.key()),
                        "circumstance", circumstance(count),
                        "begins", Phrases.of("begins." + begins(count.begin())),
                        "term",
                                Phrases.of(
                                        "term." + limit.time().unit().code(),
                                        Map.of("amount", limit.time().amount())),
                        "pack", pack.name(),
                        "version", pack.version()));
    }

    private static String circumstance(Count count) {
        return switch (count.begin()) {
            case IN_HOURS, ROUND_THE_CLOCK -> "";
            case AFTER_HOURS -> Phrases.of("circumstance.after-hours");
            case DAY_OFF ->
                Phrases.of(
                        "circumstance.day-off",
                        Map.of(
                                "day",
                                dayName(count.start().kind(), count.start().name())));
        };
    }

    /** The key of the phrase that says where counting begins. */
    private String begins(Begin begin) {
        boolean nextDay = limit.countsFrom() == CountsFrom.NEXT_WORKING_DAY;
        if (limit.roundTheClock()) {
            return nextDay ? "next-day" : limit.countsWholeDays() ? "same-day" : "round-the-clock";
        }
        boolean outOfHours = begin != Begin.IN_HOURS;
        if (!limit.countsWholeDays()) {
            return outOfHours || nextDay ? "next-opening" : "office-hours";
        }
        if (!outOfHours || (nextDay && limit.outOfHours() == OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE)) {
            return limit.countsFrom().code();
        }
        return nextDay ? "taken-as-next-working-day" : "day-one-next-working-day";
    }

    private String text(Stretch stretch) {
        LocalTime from = stretch.fromTime();
        LocalTime to = stretch.toTime();
        return from == null || to == null ? dayText(stretch) : timeText(stretch, from, to);
    }

    private String dayText(Stretch stretch) {
        String range = range(stretch);
        if (!stretch.isCounted()) {
            return Phrases.of("skipped", Map.of("range", range, "day", dayName(stretch.day(), stretch.name())));
        }
        String key = stretch.day() == null ? "any-day" : stretch.day().code();
        return Phrases.of(
                "counted." + key, Map.of("range", range, "name", nameOf(stretch.name()), "ordinal", ordinal(stretch)));
    }

    private static String ordinal(Stretch stretch) {
        int first = stretch.total() - stretch.counted() + 1;
        return first == stretch.total()
                ? Integer.toString(first)
                : Phrases.of("span", Map.of("from", first, "to", stretch.total()));
    }

    private String timeText(Stretch stretch, LocalTime from, LocalTime to) {
        boolean oneDay = stretch.from().equals(stretch.to());
        return Phrases.of(
                "counted.time",
                Map.of(
                        "from", date(stretch.from()) + " " + time(from),
                        "to", (oneDay ? "" : date(stretch.to()) + " ") + time(to),
                        "amount", amount(stretch.counted())));
    }

    private String amount(int counted) {
        if (limit.time().unit() == Unit.CALENDAR_DAY) {
            return Phrases.of("amount.days", Map.of("days", counted));
        }
        String key = counted < 60 ? "amount.minutes" : counted % 60 == 0 ? "amount.hours" : "amount.both";
        return Phrases.of(key, Map.of("hours", counted / 60, "minutes", counted % 60));
    }

    private String due(Count count) {
        return Phrases.of(
                "due",
                Map.of(
                        "due",
                        Deadlines.shown(count.due().toInstant(), start.getZone()),
                        "end",
                        Phrases.of("end." + step.code())));
    }

    private static String provisional(Count count) {
        String years = count.unofficialYears().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return Phrases.of("provisional", Map.of("years", years));
    }

    private String range(Stretch stretch) {
        return stretch.from().equals(stretch.to())
                ? date(stretch.from())
                : Phrases.of("range", Map.of("from", date(stretch.from()), "to", date(stretch.to())));
    }

    private static String dayName(@Nullable DayKind kind, @Nullable String name) {
        String key = kind == null ? DayKind.ORDINARY.code() : kind.code();
        return Phrases.of("day." + key, Map.of("name", nameOf(name)));
    }

    private static String nameOf(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** The year is said once, and again where it is another. */
    private String date(LocalDate date) {
        return date.getYear() == start.getYear() ? MONTH_AND_DAY.format(date) : date.toString();
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }
}
