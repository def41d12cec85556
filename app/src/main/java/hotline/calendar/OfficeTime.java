package hotline.calendar;

import hotline.calendar.OfficeHours.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic with the office hours of a calendar's working days, in which alone working time runs. */
public record OfficeTime(WorkingCalendar calendar) {

    /** No calendar says anything about days so far apart, and nobody waits for them to be counted one by one. */
    private static final int MOST_DAYS = 40 * 366;

    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Tells whether two instants lie near enough together for the days between them to be counted. */
    public static boolean reaches(Instant from, Instant to) {
        return Math.abs(ChronoUnit.DAYS.between(from, to)) <= MOST_DAYS;
    }

    /** The office time from one instant to another; none where the other does not come later. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate date = dateOf(from); from.isBefore(to) && !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                Instant begins = span.from().isBefore(from) ? from : span.from();
                Instant ends = span.to().isAfter(to) ? to : span.to();
                sum = begins.isBefore(ends) ? sum.plus(Duration.between(begins, ends)) : sum;
            }
        }
        return sum;
    }

    /** The instant at which some office time after another has passed: the end of its last minute. */
    public Instant after(Instant from, Duration time) {
        Duration left = time;
        Instant now = from;
        for (LocalDate date = dateOf(from); left.compareTo(Duration.ZERO) > 0; date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                Span rest = new Span(span.from().isBefore(from) ? from : span.from(), span.to());
                if (left.compareTo(Duration.ZERO) > 0 && rest.from().isBefore(rest.to())) {
                    Duration taken = rest.length().compareTo(left) < 0 ? rest.length() : left;
                    now = rest.from().plus(taken);
                    left = left.minus(taken);
                }
            }
        }
        return now;
    }

    /** The instant from which on some office time is left until another: the beginning of its first minute. */
    public Instant before(Instant to, Duration time) {
        Duration left = time;
        Instant now = to;
        for (LocalDate date = dateOf(to); left.compareTo(Duration.ZERO) > 0; date = date.minusDays(1)) {
            List<Span> backwards = new ArrayList<>(spans(date));
            backwards.sort(Comparator.comparing(Span::from).reversed());
            for (Span span : backwards) {
                Span rest = new Span(span.from(), span.to().isAfter(to) ? to : span.to());
                if (left.compareTo(Duration.ZERO) > 0 && rest.from().isBefore(rest.to())) {
                    Duration taken = rest.length().compareTo(left) < 0 ? rest.length() : left;
                    now = rest.to().minus(taken);
                    left = left.minus(taken);
                }
            }
        }
        return now;
    }

    /** The instant itself where the office is open then, and otherwise when it next opens. */
    public Instant notBeforeOpening(Instant instant) {
        for (LocalDate date = dateOf(instant); ; date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                if (instant.isBefore(span.to())) {
                    return instant.isBefore(span.from()) ? span.from() : instant;
                }
            }
        }
    }

    private List<Span> spans(LocalDate date) {
        return calendar.isWorkingDay(date)
                ? calendar.hours().stretches().stream()
                        .map(stretch -> span(date, stretch))
                        .toList()
                : List.of();
    }

    private Span span(LocalDate date, Stretch stretch) {
        return new Span(at(date, stretch.from()), at(date, stretch.to()));
    }

    private Instant at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, calendar.zone()).toInstant();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }
}
