package hotline.statistics.web;

import hotline.shared.Coded;
import hotline.shared.Folding;
import hotline.shared.TimeParameters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import hotline.statistics.FigureQuery;
import hotline.statistics.Window;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Scope;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters that name figures, as text so that each can be refused by its name. */
record FigureParameters(
        @Parameter(
                        description =
                                "first day, Asia/Shanghai; the year's first if absent, and of the cut-off's year if both are",
                        example = "2023-01-01")
                @Nullable
                String from,
        @Parameter(description = "last day, included; the year's last if absent", example = "2023-12-31") @Nullable
                String to,
        @Parameter(
                        description = "department, nature, township, subject or division; of first dispatches also"
                                + " catalogue-version")
                @Nullable
                String by,
        @Parameter(description = "all or dispatched; both if absent") @Nullable String scope,
        @Parameter(description = "cut-off, ISO 8601 with offset; now if absent") @Nullable String asOf,
        @Parameter(description = "a division that the reader may see; the own if absent") @Nullable String division) {

    private static final String CHINA = "+08:00";
    private static final Pattern LOCAL = Pattern.compile("[-0-9]+T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

    FigureParameters {
        division = Folding.codeOrNull(division);
    }

    /** The same, grouped where nothing else was asked for. */
    FigureParameters groupedBy(Grouping grouping) {
        boolean isGrouped = blankToNull(by) != null;
        return isGrouped ? this : new FigureParameters(from, to, grouping.code(), scope, asOf, division);
    }

    /** Tells whether neither a day nor a cut-off was asked for. */
    boolean namesNoTime() {
        return blankToNull(from) == null && blankToNull(to) == null && blankToNull(asOf) == null;
    }

    /** The same of a whole year. */
    FigureParameters ofYear(int year) {
        Window whole = Window.year(year);
        return new FigureParameters(whole.from().toString(), whole.to().toString(), by, scope, asOf, division);
    }

    FigureQuery query(FigureSource source) {
        return new FigureQuery(
                window(),
                parsed("by", by, code -> Coded.of(Grouping.class, code), source.groupings()),
                wantedScope(),
                parsed("asOf", asOf, FigureParameters::instant),
                blankToNull(division));
    }

    @Nullable
    Scope wantedScope() {
        return parsed("scope", scope, code -> Coded.of(Scope.class, code), List.of(Scope.values()));
    }

    /** Absent where neither day is given: then it is the year of the cut-off. */
    private @Nullable Window window() {
        LocalDate first = parsed("from", from, TimeParameters::day);
        LocalDate last = parsed("to", to, TimeParameters::day);
        if (first == null) {
            return last == null ? null : new Window(Window.year(last.getYear()).from(), last);
        }
        return new Window(first, last == null ? Window.year(first.getYear()).to() : last);
    }

    // a form's field has no offset and means China's time
    private static Instant instant(String text) {
        return TimeParameters.instant(LOCAL.matcher(text).matches() ? text + CHINA : text)
                .toInstant();
    }

    private static <T> @Nullable T parsed(String field, @Nullable String text, Function<String, T> parser) {
        return parsed(text, parser, new FieldError(field, "unreadable"));
    }

    static <T extends Coded> @Nullable T parsed(
            String field, @Nullable String text, Function<String, T> parser, List<T> allowed) {
        String codes = allowed.stream().map(Coded::code).collect(Collectors.joining(", "));
        return parsed(
                text,
                code -> {
                    T value = parser.apply(code);
                    if (!allowed.contains(value)) {
                        throw new IllegalArgumentException(code);
                    }
                    return value;
                },
                new FieldError(field, "unknown-value", Map.of("allowed", codes)));
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parser, FieldError error) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException garbled) {
            throw new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
