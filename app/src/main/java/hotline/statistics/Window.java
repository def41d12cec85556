package hotline.statistics;

import hotline.shared.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Days that figures are about, both included. A window ends at its cut-off: what lies after has not happened yet. */
public record Window(LocalDate from, LocalDate to) {

    /** The legal time of all of China, without summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Window {
        if (from.isAfter(to)) {
            throw new ProblemException(
                    StatisticsProblem.INVALID_WINDOW, Map.of("from", from.toString(), "to", to.toString()));
        }
    }

    /** A whole calendar year. */
    public static Window year(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The first instant. */
    public Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** The midnight that ends the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** An instant in the legal time. */
    static OffsetDateTime local(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** The end for a cut-off: all that was recorded at the cut-off itself had happened. */
    public Instant endAt(CutOff cutOff) {
        return cutOff.asOf().isBefore(end()) ? cutOff.asOf().plus(1, ChronoUnit.MICROS) : end();
    }

    /**
     * The same window.
     *
     * @throws ProblemException {@link StatisticsProblem#WINDOW_AFTER_CUT_OFF}
     */
    Window begunBy(CutOff cutOff) {
        if (start().isAfter(cutOff.asOf())) {
            throw new ProblemException(
                    StatisticsProblem.WINDOW_AFTER_CUT_OFF,
                    Map.of(
                            "from",
                            from.toString(),
                            "asOf",
                            cutOff.asOf().atZone(ZONE).toOffsetDateTime().toString()));
        }
        return this;
    }
}
