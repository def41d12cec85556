package hotline.statistics;

import hotline.shared.Percentage;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a source for a window, with everything needed to count them again.
 *
 * @param department the only department whose things are counted, if the reader may see no other
 * @param asOf the cut-off: what had been recorded by then
 * @param asOfClamped tells whether a later cut-off was asked for than can be given twice alike
 * @param definitions what each rate means, by the deadline it goes by
 * @param aspects the names and meanings of scopes, deadlines, views, steps and periods, by component and code
 * @param names the name of each number, by its code
 * @param groups empty unless asked for
 */
public record FigureAnswer(
        FigureSource source,
        String division,
        String divisionName,
        @Nullable String department,
        Window window,
        OffsetDateTime asOf,
        boolean asOfClamped,
        Wording asOfNote,
        Wording rounding,
        List<Definition> definitions,
        Map<String, Map<String, Meaning>> aspects,
        Map<String, Wording> names,
        @Nullable Grouping by,
        Group total,
        List<Group> groups) {

    /**
     * The meaning of a rate.
     *
     * @param basis absent where the rate is not of deadlines
     */
    public record Definition(Rate rate, @Nullable Basis basis, Wording name, Wording definition) {}

    /**
     * The meaning of one value of an aspect's component.
     *
     * @param definition absent where the name says all
     */
    public record Meaning(Wording name, @Nullable Wording definition) {}

    /**
     * The figures of the whole or of one group.
     *
     * @param key absent for the whole
     * @param figures one for each aspect
     */
    public record Group(@Nullable String key, @Nullable String name, List<Figures> figures) {

        /** The figures in an aspect. */
        public Figures in(Aspect aspect) {
            return figures.stream()
                    .filter(each -> each.aspect().equals(aspect))
                    .findFirst()
                    .orElseThrow();
        }

        /** A rate in an aspect. */
        public RateFigure rate(Rate rate, Aspect aspect) {
            return in(aspect).rate(rate);
        }

        /** The numbers of a family in the first aspect. */
        public Map<String, Long> family(Family family) {
            return figures.get(0).family(family);
        }
    }

    /**
     * The figures in one aspect.
     *
     * @param numbers the numbers of each family, by their codes
     * @param requests the list behind its numbers; {@code {part}} stands for one of them
     */
    public record Figures(
            Aspect aspect, Map<Family, Map<String, Long>> numbers, List<RateFigure> rates, String requests) {

        /** A rate that is given in this aspect. */
        public RateFigure rate(Rate rate) {
            return rates.stream()
                    .filter(figure -> figure.rate() == rate)
                    .findFirst()
                    .orElseThrow();
        }

        /** The numbers of a family, by their codes. */
        public Map<String, Long> family(Family family) {
            return numbers.getOrDefault(family, Map.of());
        }

        /** A number of a family. */
        public long count(Family family, String code) {
            return Objects.requireNonNull(family(family).get(code), code);
        }

        /** The address of the list behind a number. */
        public String requests(String code) {
            return requests.replace("{part}", code);
        }

        /** The page with the list behind a number; that of requests' figures has the shortest address. */
        public String page(String code) {
            return requests(code).replace("/api/v1/", "/").replace("/statistics/on-time/", "/statistics/");
        }
    }

    /**
     * One rate.
     *
     * @param numeratorPart the code of its numerator, for the list behind it
     * @param denominatorPart the code of its denominator
     * @param value per cent with two decimals; absent where the denominator is zero
     */
    public record RateFigure(
            Rate rate,
            String numeratorPart,
            long numerator,
            String denominatorPart,
            long denominator,
            @Nullable String value,
            Percentage.@Nullable Rounding rounding) {}
}
