package hotline.statistics.web;

import static hotline.statistics.web.FigureCells.cell;
import static hotline.statistics.web.FigureCells.columns;
import static hotline.statistics.web.FigureCells.definition;
import static hotline.statistics.web.FigureCells.line;
import static hotline.statistics.web.FigureCells.link;
import static hotline.statistics.web.FigureCells.meaning;
import static hotline.statistics.web.FigureCells.name;
import static hotline.statistics.web.FigureCells.value;

import hotline.shared.Texts;
import hotline.shared.Words;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockPeriod;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.ClockView;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.statistics.web.FigurePage.CardLine;
import hotline.statistics.web.FigurePage.Cell;
import hotline.statistics.web.FigurePage.Line;
import hotline.statistics.web.FigurePage.RateCard;
import hotline.statistics.web.FigurePage.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sets answers out as pages: the families of requests in tables of their own, clocks and dispatches in rows. */
@Component
class FigurePages {

    private static final String NARROW = "col-12 col-md-6 col-lg-4";
    private static final String WIDE = "col-12";

    private final Words words;

    @Autowired
    FigurePages(Texts texts) {
        this(texts.in(Texts.CHINESE));
    }

    private FigurePages(Words words) {
        this.words = words;
    }

    /** The pages in a reader's language. */
    FigurePages in(Locale locale) {
        return new FigurePages(words.texts().in(locale));
    }

    FigurePage page(FigureAnswer answer) {
        return switch (answer.source()) {
            case ON_TIME ->
                new FigurePage(
                        answer,
                        Rate.of(answer.source()).stream()
                                .map(rate -> card(answer, rate))
                                .toList(),
                        List.of(),
                        ofRequests(answer));
            case CLOCKS ->
                new FigurePage(
                        answer,
                        List.of(),
                        List.of(definition(answer, Rate.KEPT, Basis.CURRENT)
                                .definition()
                                .in(words.locale())),
                        ofClocks(answer));
            case FIRST_DISPATCHES -> new FigurePage(answer, List.of(), List.of(), ofDispatches(answer));
        };
    }

    private RateCard card(FigureAnswer answer, Rate rate) {
        List<CardLine> lines = answer.total().figures().stream()
                .flatMap(figures -> figures.rates().stream()
                        .filter(figure -> figure.rate() == rate)
                        .map(figure -> cardLine(answer, figures, figure)))
                .toList();
        return new RateCard(
                rate.code(),
                definition(answer, rate, Basis.CURRENT).name().in(words.locale()),
                lines.get(0).definition(),
                rate == Rate.FELL_DUE,
                lines);
    }

    private CardLine cardLine(FigureAnswer answer, Figures figures, RateFigure figure) {
        return new CardLine(
                figures.aspect().values().entrySet().stream()
                        .map(value -> name(answer, value.getKey(), value.getValue(), words.locale()))
                        .collect(Collectors.joining(" · ")),
                definition(answer, figure.rate(), figures.aspect().basis())
                        .definition()
                        .in(words.locale()),
                figure.value() == null ? null : figure.value() + "%",
                new Cell("" + figure.numerator(), link(figures, figure.numeratorPart()), null),
                new Cell("" + figure.denominator(), link(figures, figure.denominatorPart()), null));
    }

    private List<Section> ofRequests(FigureAnswer answer) {
        Figures whole = answer.total().figures().get(0);
        List<Section> sections = new ArrayList<>();
        sections.add(buckets(answer, whole));
        sections.add(family(answer, whole, "of-which", List.of(), Family.OF_WHICH, Family.IMPOSSIBLE, Family.DECLARED));
        sections.add(family(answer, whole, "waterfall", List.of(), Family.WATERFALL));
        sections.add(family(answer, whole, "ledger", List.of(text("ledger.sum")), Family.LEDGER));
        sections.add(family(answer, whole, "balance", List.of(text("balance.sum")), Family.BALANCE));
        sections.add(family(answer, whole, "open", List.of(), Family.OPEN));
        sections.add(family(answer, whole, "beside", List.of(), Family.BESIDE));
        sections.add(groups(answer));
        return sections;
    }

    private Section buckets(FigureAnswer answer, Figures whole) {
        long accepted = whole.count(Family.WATERFALL, "accepted");
        return new Section(
                "buckets",
                NARROW,
                text("buckets"),
                List.of(words.of("statistics.page.sums-to", Map.of("accepted", accepted))),
                text("row"),
                List.of(text("count"), text("share")),
                whole.family(Family.BUCKETS).entrySet().stream()
                        .map(number -> line(
                                name(answer, number.getKey(), words.locale()),
                                cell(whole, number.getKey(), number.getValue()),
                                new Cell("", null, 100 * number.getValue() / Math.max(1, accepted))))
                        .toList());
    }

    private Section family(FigureAnswer answer, Figures whole, String id, List<String> notes, Family... families) {
        return new Section(
                id,
                NARROW,
                text(id),
                notes,
                text("row"),
                List.of(text("count")),
                Stream.of(families)
                        .flatMap(family -> whole.family(family).entrySet().stream())
                        .map(number -> line(
                                name(answer, number.getKey(), words.locale()),
                                cell(whole, number.getKey(), number.getValue())))
                        .toList());
    }

    private Section groups(FigureAnswer answer) {
        return new Section(
                "groups",
                WIDE,
                text("groups"),
                answer.groups().isEmpty() ? List.of(text("groups.none")) : List.of(),
                grouping(answer),
                Stream.of("group.open-overdue", "value", "group.on-time", "fell-due", "group.late", "received-value")
                        .map(this::text)
                        .toList(),
                answer.groups().stream()
                        .sorted(Comparator.<Group>comparingLong(
                                        group -> -fellDue(group).count(Family.RATES, "fell-due-open-overdue"))
                                .thenComparing(FigurePages::share))
                        .map(group -> ofGroup(answer, group))
                        .toList());
    }

    private Line ofGroup(FigureAnswer answer, Group group) {
        Figures figures = fellDue(group);
        return new Line(
                nameOf(answer, group),
                null,
                answer.by() == Grouping.DIVISION
                        ? "/statistics?division=" + group.key() + "&from="
                                + answer.window().from() + "&to="
                                + answer.window().to()
                        : null,
                List.of(
                        ofRate(figures, "fell-due-open-overdue"),
                        value(figures.rate(Rate.FELL_DUE)),
                        ofRate(figures, "fell-due-numerator"),
                        ofRate(figures, "fell-due-denominator"),
                        ofRate(figures, "fell-due-late"),
                        value(figures.rate(Rate.RECEIVED))));
    }

    private static Cell ofRate(Figures figures, String number) {
        return cell(figures, number, figures.count(Family.RATES, number));
    }

    private static Figures fellDue(Group group) {
        return group.in(Aspect.of(Scope.ALL, Basis.CURRENT));
    }

    private static BigDecimal share(Group group) {
        String value = fellDue(group).rate(Rate.FELL_DUE).value();
        return value == null ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(value);
    }

    private List<Section> ofClocks(FigureAnswer answer) {
        List<Section> sections = new ArrayList<>();
        for (ClockView view : ClockView.values()) {
            for (ClockPeriod period : ClockPeriod.values()) {
                sections.add(steps(answer, view, period));
            }
        }
        sections.add(completions(answer));
        return sections;
    }

    private Section steps(FigureAnswer answer, ClockView view, ClockPeriod period) {
        return new Section(
                view.code() + "-" + period.code(),
                WIDE,
                name(answer, "view", view, words.locale()) + " · " + name(answer, "period", period, words.locale()),
                List.of(meaning(answer, "view", view, words.locale()) + " "
                        + meaning(answer, "period", period, words.locale())),
                words.of("statistics.clock.page.step"),
                columns(answer, Rate.KEPT, words.locale()),
                answer.total().figures().stream()
                        .filter(figures -> figures.aspect().view() == view
                                && figures.aspect().period() == period
                                && isTold(figures.aspect()))
                        .map(figures -> row(
                                name(
                                        answer,
                                        "step",
                                        Objects.requireNonNull(figures.aspect().step()),
                                        words.locale()),
                                null,
                                figures))
                        .toList());
    }

    /** The others are never extended and never stand still. */
    private static boolean isTold(Aspect aspect) {
        return aspect.basis() == Basis.CURRENT
                || aspect.step() == ClockStep.COMPLETION
                || aspect.step() == ClockStep.REDO;
    }

    private Section completions(FigureAnswer answer) {
        List<Line> lines = answer.groups().stream()
                .flatMap(group -> group.figures().stream()
                        .filter(figures -> isOwnCompletion(figures.aspect()))
                        .filter(figures -> figures.count(Family.CLOCKS, "all") > 0)
                        .map(figures -> row(nameOf(answer, group), null, figures)))
                .toList();
        return new Section(
                "clock-groups",
                WIDE,
                words.of("statistics.clock.page.groups"),
                Stream.of("groups.note", "none")
                        .filter(note -> lines.isEmpty() || !note.equals("none"))
                        .map(note -> words.of("statistics.clock.page." + note))
                        .toList(),
                grouping(answer),
                columns(answer, Rate.KEPT, words.locale()),
                lines);
    }

    private static boolean isOwnCompletion(Aspect aspect) {
        return aspect.view() == ClockView.DEPARTMENT
                && aspect.step() == ClockStep.COMPLETION
                && aspect.period() == ClockPeriod.DUE;
    }

    private List<Section> ofDispatches(FigureAnswer answer) {
        FigureAnswer.Definition definition = definition(answer, Rate.ACCURACY, null);
        List<Line> lines = new ArrayList<>();
        lines.add(row(
                words.of("statistics.page.total"),
                null,
                answer.total().figures().get(0)));
        answer.groups()
                .forEach(group -> lines.add(row(
                        nameOf(answer, group),
                        answer.by() == Grouping.SUBJECT ? group.key() : null,
                        group.figures().get(0))));
        return List.of(new Section(
                "first-dispatch",
                WIDE,
                definition.name().in(words.locale()),
                List.of(definition.definition().in(words.locale())),
                grouping(answer),
                columns(answer, Rate.ACCURACY, words.locale()),
                lines));
    }

    /** All numbers of an aspect, and its rate. */
    private Line row(String name, @Nullable String key, Figures figures) {
        List<Cell> cells = figures.numbers().values().stream()
                .flatMap(numbers -> numbers.entrySet().stream())
                .map(number -> cell(figures, number.getKey(), number.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        figures.rates().forEach(rate -> cells.add(value(rate)));
        boolean isOriginal = figures.aspect().basis() == Basis.ORIGINAL;
        return new Line(name, isOriginal ? words.of("statistics.basis.original") : key, null, cells);
    }

    /** Names of places, departments and subjects are as they are; those of codes are in the reader's language. */
    private String nameOf(FigureAnswer answer, Group group) {
        String key = String.valueOf(group.key());
        if (key.equals(Grouping.NONE)) {
            return words.of("statistics.group.none");
        }
        return answer.by() == Grouping.NATURE
                ? words.of("nature." + key)
                : Objects.requireNonNullElse(group.name(), "");
    }

    private String grouping(FigureAnswer answer) {
        Grouping by = answer.by();
        return by == null ? "" : words.of("statistics.grouping." + by.code());
    }

    private String text(String key) {
        return words.of("statistics.page." + key);
    }
}
