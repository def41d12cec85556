package hotline.statistics;

import hotline.shared.DepartmentKey;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what one number counts.
 *
 * @param name of the number
 * @param scope the meaning of the figure's scope, if it has one
 * @param count the number itself, counted by the statement that lists
 * @param next opaque cursor, which holds the cut-off as well; absent at the end
 */
public record FigureList(
        FigureSource source,
        FigureKey figure,
        Wording name,
        FigureAnswer.@Nullable Meaning scope,
        @Nullable String group,
        Window window,
        OffsetDateTime asOf,
        boolean asOfClamped,
        long count,
        List<Item> items,
        @Nullable String next) {

    /**
     * One request, clock or dispatch as it was known at the cut-off.
     *
     * @param role lead or supporting, of a department's part
     * @param started when the request was received, or its clock started, or it was dispatched
     * @param due the deadline that it was judged by
     * @param ended when the request was completed, or its clock or part ended
     * @param verdict the bucket it is in
     * @param lifted in a list of lifted latenesses, who lifted it
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
            String verdict,
            @Nullable Lift lifted) {}

    /** The act that lifted a lateness, with who did it. */
    public record Lift(String act, String by, OffsetDateTime at) {}
}
