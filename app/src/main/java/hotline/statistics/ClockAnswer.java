package hotline.statistics;

import hotline.shared.DepartmentKey;
import hotline.shared.Percentage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all clocks of a window, step by step.
 *
 * @param department the only department whose clocks are counted, if the reader may see no other
 * @param asOf the cut-off: what had been recorded by then
 * @param definitions of the views, periods, deadlines and of the rate, by their codes
 * @param names of steps and parts
 * @param groups empty unless asked for
 */
public record ClockAnswer(
        String division,
        String divisionName,
        @Nullable String department,
        Window window,
        OffsetDateTime asOf,
        boolean asOfClamped,
        Wording asOfNote,
        Wording rounding,
        Map<String, Wording> definitions,
        Map<String, Wording> names,
        @Nullable Grouping by,
        List<Figure> total,
        List<Group> groups) {

    /** The figures of one group. */
    public record Group(String key, String name, List<Figure> figures) {}

    /**
     * One step of one view.
     *
     * @param all the sum of {@code counts}
     * @param denominator on time + late + open overdue
     * @param value per cent with two decimals; absent where the denominator is zero
     * @param requests the list behind its numbers; {@code {part}} stands for one of them, {@code all} or
     *     {@code denominator}
     */
    public record Figure(
            ClockView view,
            ClockStep step,
            Basis basis,
            ClockPeriod period,
            long all,
            Map<String, Long> counts,
            long numerator,
            long denominator,
            @Nullable String value,
            Percentage.@Nullable Rounding rounding,
            String requests) {}

    /**
     * A part of what one number counts.
     *
     * @param count the number itself
     * @param next opaque cursor, which holds the cut-off as well; absent at the end
     */
    public record Behind(
            Window window,
            OffsetDateTime asOf,
            boolean asOfClamped,
            long count,
            List<Item> items,
            @Nullable String next) {}

    /**
     * One clock or dispatch as it was known at the cut-off.
     *
     * @param role lead or supporting, of a department's part
     * @param due the limit that it was judged by
     */
    public record Item(
            String number,
            String division,
            String status,
            @Nullable DepartmentKey department,
            @Nullable String role,
            OffsetDateTime started,
            @Nullable OffsetDateTime due,
            @Nullable OffsetDateTime ended,
            String verdict) {}
}
