package hotline.statistics.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.shared.Coded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scope, deadline, view, step and period that a number is counted in; a source has some of them. */
public record Aspect(
        @Nullable Scope scope,
        @Nullable ClockView view,
        @Nullable ClockStep step,
        @Nullable Basis basis,
        @Nullable ClockPeriod period) {

    /** All requests by their current deadlines. */
    public static final Aspect WHOLE = of(Scope.ALL, Basis.CURRENT);

    /** An aspect of requests. */
    public static Aspect of(Scope scope, Basis basis) {
        return new Aspect(scope, null, null, basis, null);
    }

    /** An aspect of clocks. */
    public static Aspect of(ClockView view, ClockStep step, Basis basis, ClockPeriod period) {
        return new Aspect(null, view, step, basis, period);
    }

    /**
     * The aspect with some codes.
     *
     * @param code finds the code of each component by its name
     * @throws IllegalArgumentException if there is no such value
     */
    public static Aspect read(Function<String, @Nullable String> code) {
        return new Aspect(
                value(Scope.class, code.apply("scope")),
                value(ClockView.class, code.apply("view")),
                value(ClockStep.class, code.apply("step")),
                value(Basis.class, code.apply("basis")),
                value(ClockPeriod.class, code.apply("period")));
    }

    /** The values of the components that it has, by their names. */
    @JsonIgnore
    public Map<String, Coded> values() {
        Map<String, Coded> values = new LinkedHashMap<>();
        put(values, "scope", scope);
        put(values, "view", view);
        put(values, "step", step);
        put(values, "basis", basis);
        put(values, "period", period);
        return values;
    }

    private static void put(Map<String, Coded> values, String name, @Nullable Coded value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static <E extends Enum<E> & Coded> @Nullable E value(Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.of(type, code);
    }
}
