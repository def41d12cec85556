package hotline.statistics.catalogue;

import hotline.shared.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A kind of thing that is counted, with the numbers it is counted in. Its code is in addresses and file names. */
public enum FigureSource implements Coded {
    /** Requests, and whether they were done on time. */
    ON_TIME,
    /** The clocks of all steps. */
    CLOCKS,
    /** First dispatches, and whether they reached the competent department. */
    FIRST_DISPATCHES;

    private static final Map<FigureSource, List<Aspect>> ASPECTS = Map.of(
            ON_TIME,
            ofRequests(),
            CLOCKS,
            ofClocks(),
            FIRST_DISPATCHES,
            List.of(new Aspect(null, null, null, null, null)));

    /** Its numbers. */
    public Catalogue catalogue() {
        return switch (this) {
            case ON_TIME -> Catalogues.ON_TIME;
            case CLOCKS -> Catalogues.CLOCK_STEPS;
            case FIRST_DISPATCHES -> Catalogues.FIRST_DISPATCHES;
        };
    }

    /** The aspects in which its numbers are counted; the first is the one that most is said about. */
    public List<Aspect> aspects() {
        return Objects.requireNonNull(ASPECTS.get(this));
    }

    /** The groupings by which it can be counted. */
    public List<Grouping> groupings() {
        return this == FIRST_DISPATCHES ? List.of(Grouping.values()) : Grouping.OF_REQUESTS;
    }

    /** The names of the components that its aspects have. */
    public List<String> components() {
        return List.copyOf(aspects().get(0).values().keySet());
    }

    private static List<Aspect> ofRequests() {
        return Arrays.stream(Scope.values())
                .flatMap(scope -> Arrays.stream(Basis.values()).map(basis -> Aspect.of(scope, basis)))
                .toList();
    }

    private static List<Aspect> ofClocks() {
        return Arrays.stream(ClockView.values())
                .flatMap(view -> Arrays.stream(ClockStep.values())
                        .filter(step -> step.isIn(view))
                        .flatMap(step -> Stream.of(Basis.CURRENT, Basis.ORIGINAL)
                                .flatMap(basis -> Arrays.stream(ClockPeriod.values())
                                        .map(period -> Aspect.of(view, step, basis, period)))))
                .toList();
    }
}
