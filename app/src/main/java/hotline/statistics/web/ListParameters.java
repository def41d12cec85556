package hotline.statistics.web;

import hotline.shared.Coded;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockPeriod;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.ClockView;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Scope;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters that name one number beside its scope, and a part of the list behind it. */
record ListParameters(
        @Parameter(description = "current, original or adjudicated deadline; current if absent") @Nullable String basis,
        @Parameter(description = "of clocks: request or department") @Nullable String view,
        @Parameter(description = "of clocks: a step such as completion") @Nullable String step,
        @Parameter(description = "of clocks: due or started; due if absent") @Nullable String period,
        @Parameter(description = "the key of a group; of the whole if absent") @Nullable String group,
        @Parameter(description = "from the part before") @Nullable String cursor) {

    FigureKey figure(FigureSource source, FigureParameters asked, String part) {
        List<String> components = source.components();
        Scope scope = asked.wantedScope();
        Aspect named = new Aspect(
                components.contains("scope") ? Objects.requireNonNullElse(scope, Scope.ALL) : null,
                parsed("view", view, ClockView.class),
                parsed("step", step, ClockStep.class),
                or(parsed("basis", basis, Basis.class), components.contains("basis") ? Basis.CURRENT : null),
                or(
                        parsed("period", period, ClockPeriod.class),
                        components.contains("period") ? ClockPeriod.DUE : null));
        components.stream()
                .filter(component -> !named.values().containsKey(component))
                .findFirst()
                .ifPresent(missing -> {
                    throw new ProblemException(
                            SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(missing, "unreadable")));
                });
        return new FigureKey(named, part);
    }

    private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
        return value == null ? other : value;
    }

    private static <E extends Enum<E> & Coded> @Nullable E parsed(String field, @Nullable String text, Class<E> type) {
        return FigureParameters.parsed(field, text, code -> Coded.of(type, code), List.of(type.getEnumConstants()));
    }
}
