package hotline.statistics.overview;

import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Rate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year's months as a line, drawn on a field of 720 by 200.
 *
 * @param lowest the rate at the field's bottom, in per cent; its top is 100
 */
record Months(List<Point> points, int lowest) {

    private static final int LEFT = 40;
    private static final int RIGHT = 700;
    private static final int TOP = 20;
    private static final int BOTTOM = 160;
    private static final int WHOLE = 100;
    private static final int ROUND = 5;

    /**
     * A month.
     *
     * @param value the on-time rate in per cent; absent where nothing was due, and then the line has a gap
     */
    record Point(
            Window window, int x, int y, @Nullable String value, Period.Count numerator, Period.Count denominator) {}

    static Months of(List<FigureAnswer> answers) {
        List<Figures> figures =
                answers.stream().map(answer -> answer.total().in(Aspect.WHOLE)).toList();
        int lowest = figures.stream()
                .map(each -> each.rate(Rate.FELL_DUE).value())
                .filter(Objects::nonNull)
                .mapToInt(value -> (int) Double.parseDouble(value))
                .map(value -> Math.min(value / ROUND * ROUND, WHOLE - ROUND))
                .min()
                .orElse(0);
        List<Point> points = IntStream.range(0, answers.size())
                .mapToObj(i -> point(answers.get(i), figures.get(i), x(i, answers.size()), lowest))
                .toList();
        return new Months(points, lowest);
    }

    /** The corners of the line as SVG has them, one text for each stretch without a gap; public for the template. */
    public List<String> stretches() {
        String all = points.stream()
                .map(point -> point.value() == null ? "|" : point.x() + "," + point.y())
                .collect(Collectors.joining(" "));
        return List.of(all.split("\\|")).stream()
                .map(String::strip)
                .filter(stretch -> !stretch.isEmpty())
                .toList();
    }

    private static int x(int index, int count) {
        return LEFT + index * (RIGHT - LEFT) / Math.max(1, count - 1);
    }

    private static Point point(FigureAnswer answer, Figures figures, int x, int lowest) {
        RateFigure rate = figures.rate(Rate.FELL_DUE);
        String value = rate.value();
        double share = value == null ? 0 : (Double.parseDouble(value) - lowest) / (WHOLE - lowest);
        return new Point(
                answer.window(),
                x,
                (int) Math.round(BOTTOM - share * (BOTTOM - TOP)),
                value,
                Overviews.number(figures, rate.numeratorPart(), rate.numerator()),
                Overviews.number(figures, rate.denominatorPart(), rate.denominator()));
    }
}
