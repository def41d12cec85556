package hotline.statistics;

import hotline.shared.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Days that figures are about, both included.
 *
 * @param endsAtCutOff whether the window ends with the cut-off where that is earlier, so that nothing counts as due that
 *     was not yet due
 */
public record Window(LocalDate from, LocalDate to, boolean endsAtCutOff) {

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
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
    }

    public Window endingAtCutOff() {
        return new Window(from, to, true);
    }

    /** The first instant. */
    public Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** The midnight that ends the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    Instant endAt(CutOff cutOff) {
        boolean isCut = endsAtCutOff && cutOff.asOf().isBefore(end());
        return isCut ? cutOff.asOf() : end();
    }
}
