package hotline.statistics.web;

import hotline.statistics.Basis;
import hotline.statistics.ClockAnswer;
import hotline.statistics.ClockAnswer.Figure;
import hotline.statistics.ClockPeriod;
import hotline.statistics.ClockStep;
import hotline.statistics.ClockView;
import hotline.statistics.FirstDispatchAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of all clocks: tables of steps whose every number leads to its list. */
record ClockPage(
        ClockAnswer answer,
        FirstDispatchAnswer dispatches,
        List<Table> tables,
        List<Line> groups,
        List<DispatchTable> dispatchTables) {

    private static final String API = "/api/v1/statistics/";
    private static final String PAGES = "/statistics/";

    /** The steps of one view in one window. */
    record Table(String view, String period, List<Line> lines) {}

    /** One step or group. */
    record Line(String name, String basis, List<Cell> cells, @Nullable String value) {}

    /** One number. */
    record Cell(long count, String link) {}

    /** First dispatches by one thing. */
    record DispatchTable(String by, List<Line> lines) {}

    /** What the columns are. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("all", "denominator"));
        columns.addAll(answer.total().get(0).counts().keySet());
        return columns;
    }

    public List<String> dispatchColumns() {
        return List.copyOf(dispatches.names().keySet());
    }

    static ClockPage of(ClockAnswer answer, FirstDispatchAnswer dispatches) {
        return new ClockPage(
                answer,
                dispatches,
                Stream.of(ClockView.values())
                        .flatMap(view -> Stream.of(ClockPeriod.values()).map(period -> table(answer, view, period)))
                        .toList(),
                answer.groups().stream()
                        .flatMap(group -> group.figures().stream()
                                .filter(ClockPage::isOwnCompletion)
                                .filter(figure -> figure.all() > 0)
                                .map(figure -> line(group.name(), figure)))
                        .toList(),
                List.of(
                        new DispatchTable("total", dispatchLines(List.of(dispatches.total()))),
                        new DispatchTable("subject", dispatchLines(dispatches.bySubject())),
                        new DispatchTable("version", dispatchLines(dispatches.byCatalogueVersion()))));
    }

    private static Table table(ClockAnswer answer, ClockView view, ClockPeriod period) {
        return new Table(
                view.code(),
                period.code(),
                answer.total().stream()
                        .filter(figure -> figure.view() == view && figure.period() == period)
                        .filter(figure -> figure.basis() == Basis.CURRENT || isOfHandling(figure))
                        .map(figure -> line(
                                Objects.requireNonNull(
                                                answer.names().get(figure.step().code()))
                                        .zh(),
                                figure))
                        .toList());
    }

    /** The others are never extended and never stand still. */
    private static boolean isOfHandling(Figure figure) {
        return figure.step() == ClockStep.COMPLETION || figure.step() == ClockStep.REDO;
    }

    private static boolean isOwnCompletion(Figure figure) {
        return figure.view() == ClockView.DEPARTMENT
                && figure.step() == ClockStep.COMPLETION
                && figure.period() == ClockPeriod.DUE;
    }

    private static Line line(String name, Figure figure) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(figure.all(), link(figure.requests(), "all")));
        cells.add(new Cell(figure.denominator(), link(figure.requests(), "denominator")));
        figure.counts().forEach((part, count) -> cells.add(new Cell(count, link(figure.requests(), part))));
        return new Line(name, figure.basis().code(), cells, figure.value());
    }

    private static List<Line> dispatchLines(List<FirstDispatchAnswer.Figure> figures) {
        return figures.stream().map(ClockPage::dispatchLine).toList();
    }

    private static Line dispatchLine(FirstDispatchAnswer.Figure figure) {
        Map<String, Long> parts = Map.of(
                "all", figure.dispatches(),
                "accurate", figure.accurate(),
                "sent-back", figure.sentBack(),
                "reassigned", figure.reassigned(),
                "send-back-pending", figure.sendBackPending());
        List<Cell> cells = Stream.of("all", "accurate", "sent-back", "reassigned", "send-back-pending")
                .map(part -> new Cell(Objects.requireNonNull(parts.get(part)), link(figure.requests(), part)))
                .toList();
        return new Line(figure.name() == null ? "" : figure.name(), "", cells, figure.value());
    }

    private static String link(String template, String part) {
        return template.replace(API, PAGES).replace("{part}", part);
    }
}
