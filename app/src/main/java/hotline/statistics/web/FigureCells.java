package hotline.statistics.web;

import hotline.shared.Coded;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.web.FigurePage.Cell;
import hotline.statistics.web.FigurePage.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names, cells and columns of the tables of figures, from what an answer says of itself. */
final class FigureCells {

    private static final String NO_VALUE = "—";

    private FigureCells() {}

    static FigureAnswer.Definition definition(FigureAnswer answer, Rate rate, @Nullable Basis basis) {
        return answer.definitions().stream()
                .filter(definition -> definition.rate() == rate && definition.basis() == basis)
                .findFirst()
                .orElseThrow();
    }

    static List<String> columns(FigureAnswer answer, Rate rate, Locale locale) {
        List<String> columns = answer.total().figures().get(0).numbers().values().stream()
                .flatMap(numbers -> numbers.keySet().stream())
                .map(number -> name(answer, number, locale))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.add(answer.definitions().stream()
                .filter(definition -> definition.rate() == rate)
                .map(definition -> definition.name().in(locale))
                .findFirst()
                .orElseThrow());
        return columns;
    }

    static Line line(String name, Cell... cells) {
        return new Line(name, null, null, List.of(cells));
    }

    static Cell cell(Figures figures, String number, long count) {
        return new Cell("" + count, link(figures, number), null);
    }

    static Cell value(RateFigure rate) {
        return new Cell(rate.value() == null ? NO_VALUE : rate.value() + "%", null, null);
    }

    static String name(FigureAnswer answer, String number, Locale locale) {
        return Objects.requireNonNull(answer.names().get(number)).in(locale);
    }

    static String name(FigureAnswer answer, String component, Coded value, Locale locale) {
        return found(answer, component, value).name().in(locale);
    }

    static String meaning(FigureAnswer answer, String component, Coded value, Locale locale) {
        return Objects.requireNonNull(found(answer, component, value).definition())
                .in(locale);
    }

    private static FigureAnswer.Meaning found(FigureAnswer answer, String component, Coded value) {
        return Objects.requireNonNull(
                Objects.requireNonNull(answer.aspects().get(component)).get(value.code()));
    }

    static String link(Figures figures, String number) {
        return figures.page(number);
    }
}
