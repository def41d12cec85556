package hotline.statistics.web;

import hotline.statistics.FigureAnswer;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The manager's page: what the answer says, set out in tables whose every number leads to its list. */
record FigurePage(FigureAnswer answer, List<RateCard> cards, List<String> notes, List<Section> sections) {

    /** A rate in all its aspects; the headline first. */
    record RateCard(String code, String name, String definition, boolean headline, List<CardLine> lines) {}

    /**
     * A rate in one aspect.
     *
     * @param value absent where the denominator is zero
     */
    record CardLine(String name, String definition, @Nullable String value, Cell numerator, Cell denominator) {}

    /**
     * A table with its title.
     *
     * @param width the classes of its column in the grid
     * @param notes what there is to say about its numbers
     */
    record Section(
            String id,
            String width,
            String title,
            List<String> notes,
            String head,
            List<String> columns,
            List<Line> lines) {}

    /**
     * A row of a table.
     *
     * @param note stands small beside the name
     * @param link leads to the figures of the row alone
     */
    record Line(String name, @Nullable String note, @Nullable String link, List<Cell> cells) {}

    /**
     * A number or a share.
     *
     * @param link the list behind it; absent for a share
     * @param bar the share of the whole in per cent, for a bar
     */
    record Cell(String text, @Nullable String link, @Nullable Long bar) {}

    public String path() {
        return pathOf(answer.source());
    }

    /** The page of a source's figures. */
    public String pathOf(FigureSource source) {
        return source == FigureSource.ON_TIME ? "/statistics" : "/statistics/" + source.code();
    }

    /** Counts the imported requests that the figures rest on. */
    public long imported() {
        return answer.total().family(Family.FURTHER).getOrDefault("imported", 0L);
    }

    /** The panel with the sentence for a year's report, where the window is a year and the reader sees all of it. */
    public @Nullable String sentence() {
        Window window = answer.window();
        boolean isYear = window.from().equals(firstDay(0)) && window.to().equals(lastDay(0));
        return isYear && answer.source() == FigureSource.ON_TIME && answer.department() == null
                ? "/reports/business-environment/" + window.from().getYear() + "/sentence?division=" + answer.division()
                        + "&asOf=" + answer.asOf().toInstant()
                : null;
    }

    /** The year's end, by which its report is made, where the figures are as of a later instant. */
    public @Nullable Instant earlierYearEnd() {
        Instant end = answer.window().end();
        return sentence() != null && answer.asOf().toInstant().isAfter(end) ? end : null;
    }

    /** Tells whether the next year has begun by the cut-off; figures of another are refused. */
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
}
