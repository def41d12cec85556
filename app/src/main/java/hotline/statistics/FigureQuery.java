package hotline.statistics;

import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader's question: the window, grouping, scope and cut-off of the figures asked for.
 *
 * @param window the year of the cut-off where absent
 * @param by absent for the total alone
 * @param scope both where absent
 * @param asOf the latest possible cut-off where absent
 * @param divisionCode the actor's own division where absent
 */
public record FigureQuery(
        @Nullable Window window,
        @Nullable Grouping by,
        @Nullable Scope scope,
        @Nullable Instant asOf,
        @Nullable String divisionCode) {

    FigureQuery at(Instant cutOff) {
        return new FigureQuery(window, by, scope, cutOff, divisionCode);
    }
}
