package hotline.statistics.overview;

import hotline.statistics.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The spans of time that the overview of a day compares, each up to that day. */
final class Spans {

    private static final int MONTHS = 12;

    private final LocalDate today;

    Spans(LocalDate today) {
        this.today = today;
    }

    Window day() {
        return new Window(today, today);
    }

    Window month() {
        return new Window(today.withDayOfMonth(1), today);
    }

    Window year() {
        return new Window(today.withDayOfYear(1), today);
    }

    /** The day before, the month before up to the same day, the year before up to the same date. */
    static Window before(Window span, String key) {
        return switch (key) {
            case "day" -> moved(span, 1, 0, 0);
            case "month" -> moved(span, 0, 1, 0);
            default -> yearBefore(span);
        };
    }

    static Window yearBefore(Window span) {
        return moved(span, 0, 0, 1);
    }

    /** The last twelve months, the one of today last and up to today. */
    List<Window> months() {
        YearMonth last = YearMonth.from(today);
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(last::plusMonths)
                .map(month -> new Window(month.atDay(1), month.equals(last) ? today : month.atEndOfMonth()))
                .toList();
    }

    /** A month's end has no day of its own in a shorter month: then it is the shorter month's end. */
    private static Window moved(Window span, int days, int months, int years) {
        return new Window(
                span.from().minusDays(days).minusMonths(months).minusYears(years),
                span.to().minusDays(days).minusMonths(months).minusYears(years));
    }
}
