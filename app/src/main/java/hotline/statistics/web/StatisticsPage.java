package hotline.statistics.web;

import hotline.statistics.Basis;
import hotline.statistics.FurtherRate;
import hotline.statistics.OnTimeAnswer;
import hotline.statistics.OnTimeAnswer.Buckets;
import hotline.statistics.OnTimeAnswer.FurtherFigure;
import hotline.statistics.OnTimeAnswer.Group;
import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.statistics.Rate;
import hotline.statistics.Scope;
import hotline.statistics.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The manager's page: what the answer says, set out in rows whose every number leads to its list. */
record StatisticsPage(
        OnTimeAnswer answer,
        List<RateBlock> rates,
        List<Row> buckets,
        List<Row> ofWhich,
        List<Row> waterfall,
        List<Row> ledger,
        List<Row> balance,
        List<Row> open,
        List<Row> beside,
        List<FurtherBlock> further,
        List<GroupRow> groups) {

    private static final String LISTS = "/api/v1/statistics/on-time/requests";
    private static final String PAGES = "/statistics/requests";

    /** A rate with its four figures; the headline first. */
    record RateBlock(String code, String name, String definition, boolean headline, List<Figure> figures) {}

    /**
     * One figure of a rate.
     *
     * @param view message key of scope and deadline
     */
    record Figure(String view, RateFigure rate, String numeratorLink, String denominatorLink) {}

    /** A rate about later rounds with its figures. */
    record FurtherBlock(String code, String name, String definition, List<FurtherRow> figures) {}

    /** One of its figures. */
    record FurtherRow(String view, FurtherFigure figure, String numeratorLink, String denominatorLink) {}

    /** A counted row; {@code share} of the whole in per cent, for the bar. */
    record Row(String part, String name, long count, long share, String link) {}

    /** One group in the comparison. */
    record GroupRow(
            @Nullable String key,
            @Nullable String name,
            RateFigure fellDue,
            RateFigure received,
            String fellDueLink,
            String lateLink,
            String overdueLink,
            String onTimeLink) {

        static GroupRow of(Group group) {
            RateFigure fellDue = group.rate(Rate.FELL_DUE, Scope.ALL, Basis.CURRENT);
            return new GroupRow(
                    group.key(),
                    group.name(),
                    fellDue,
                    group.rate(Rate.RECEIVED, Scope.ALL, Basis.CURRENT),
                    link(fellDue.requests(), "denominator"),
                    link(fellDue.requests(), "late"),
                    link(fellDue.requests(), "open-overdue"),
                    link(fellDue.requests(), "numerator"));
        }

        private BigDecimal share() {
            String value = fellDue.value();
            return value == null ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(value);
        }
    }

    /** The panel with the sentence for a year's report, where the window is a year and the reader sees all of it. */
    public @Nullable String sentence() {
        Window window = answer.window();
        boolean isYear = window.from().equals(firstDay(0)) && window.to().equals(lastDay(0));
        return isYear && answer.department() == null
                ? "/reports/business-environment/" + window.from().getYear() + "/sentence?division=" + answer.division()
                        + "&asOf=" + answer.asOf().toInstant()
                : null;
    }

    /** The year's end, by which its report is made, where the figures are as of a later instant. */
    public @Nullable Instant earlierYearEnd() {
        Instant end = answer.window().end();
        return sentence() != null && answer.asOf().toInstant().isAfter(end) ? end : null;
    }

    /** Whether the next year has begun by the cut-off; figures of another are refused. */
    public boolean hasNextYear() {
        return !Window.year(answer.window().from().getYear() + 1)
                .start()
                .isAfter(answer.asOf().toInstant());
    }

    public LocalDate firstDay(int yearsOn) {
        return Window.year(answer.window().from().getYear() + yearsOn).from();
    }

    public LocalDate lastDay(int yearsOn) {
        return Window.year(answer.window().from().getYear() + yearsOn).to();
    }

    static StatisticsPage of(OnTimeAnswer answer) {
        Buckets whole = answer.total().buckets().get(0);
        return new StatisticsPage(
                answer,
                Stream.of(Rate.values()).map(rate -> rateBlock(answer, rate)).toList(),
                rows(answer, whole.counts(), whole),
                Stream.of(whole.ofWhich(), whole.impossible())
                        .flatMap(counts -> rows(answer, counts, whole).stream())
                        .toList(),
                rows(answer, answer.total().waterfall(), whole),
                rows(answer, answer.total().ledger(), whole),
                rows(answer, answer.total().balance(), whole),
                rows(answer, answer.total().open(), whole),
                rows(answer, answer.total().beside(), whole),
                Stream.of(FurtherRate.values())
                        .map(rate -> furtherBlock(answer, rate))
                        .toList(),
                answer.groups().stream()
                        .map(GroupRow::of)
                        .sorted(Comparator.<GroupRow>comparingLong(
                                        row -> -row.fellDue().openOverdue())
                                .thenComparing(GroupRow::share))
                        .toList());
    }

    private static RateBlock rateBlock(OnTimeAnswer answer, Rate rate) {
        List<RateFigure> figures = answer.total().rates().stream()
                .filter(figure -> figure.rate() == rate)
                .toList();
        return new RateBlock(
                rate.code(),
                Objects.requireNonNull(figures.get(0).name()).zh(),
                Objects.requireNonNull(figures.get(0).definition()).zh(),
                rate == Rate.FELL_DUE,
                figures.stream().map(StatisticsPage::figure).toList());
    }

    private static FurtherBlock furtherBlock(OnTimeAnswer answer, FurtherRate rate) {
        List<FurtherFigure> figures = answer.total().further().stream()
                .filter(figure -> figure.rate() == rate)
                .toList();
        return new FurtherBlock(
                rate.code(),
                Objects.requireNonNull(figures.get(0).name()).zh(),
                Objects.requireNonNull(figures.get(0).definition()).zh(),
                figures.stream()
                        .map(figure -> new FurtherRow(
                                figure.scope().code() + "." + figure.basis().code(),
                                figure,
                                link(figure.requests(), figure.numeratorPart()),
                                link(figure.requests(), figure.denominatorPart())))
                        .toList());
    }

    private static Figure figure(RateFigure rate) {
        return new Figure(
                rate.scope().code() + "." + rate.basis().code(),
                rate,
                link(rate.requests(), "numerator"),
                link(rate.requests(), "denominator"));
    }

    private static List<Row> rows(OnTimeAnswer answer, Map<String, Long> counts, Buckets whole) {
        long accepted = Math.max(1, whole.accepted());
        return counts.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        Objects.requireNonNull(answer.names().get(entry.getKey()))
                                .zh(),
                        entry.getValue(),
                        100 * entry.getValue() / accepted,
                        link(whole.requests(), entry.getKey())))
                .toList();
    }

    private static String link(String template, String part) {
        return template.replace(LISTS, PAGES).replace("{part}", part);
    }
}
