package hotline.statistics;

import hotline.shared.DepartmentKey;
import hotline.statistics.OnTimeAnswer.ScopeDefinition;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the requests that one number counts.
 *
 * @param name of the number
 * @param scope what its scope takes in
 * @param count the number itself, counted by the statement that lists
 * @param next opaque cursor, which holds the cut-off as well; absent at the end
 */
public record RequestsBehind(
        FigureKey figure,
        Wording name,
        ScopeDefinition scope,
        @Nullable String group,
        Window window,
        OffsetDateTime asOf,
        boolean asOfClamped,
        long count,
        List<Item> items,
        @Nullable String next) {

    /**
     * One request as it was known at the cut-off.
     *
     * @param due the deadline that it was judged by
     * @param verdict the bucket it is in
     * @param lifted in a list of lifted latenesses, who lifted it
     */
    public record Item(
            String number,
            String division,
            OffsetDateTime received,
            @Nullable OffsetDateTime due,
            @Nullable OffsetDateTime completed,
            String status,
            @Nullable DepartmentKey department,
            String verdict,
            @Nullable Lift lifted) {}

    /** The act that lifted a lateness, with who did it. */
    public record Lift(String act, String by, OffsetDateTime at) {}
}
