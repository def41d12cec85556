package hotline.statistics;

import hotline.shared.Percentage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rates of a window side by side, with everything needed to count them again.
 *
 * @param department the only department whose requests are counted, if the reader may see no other
 * @param asOf the cut-off: what had been recorded by then
 * @param asOfClamped whether a later cut-off was asked for than can be given twice alike
 * @param imported how many of the counted requests are imported history, whose cut-off goes by the time things occurred
 * @param definitions what each rate means, by its code and the deadline it goes by
 * @param scopes what the two scopes mean
 * @param names of the parts that numbers are given for
 * @param groups empty unless asked for
 */
public record OnTimeAnswer(
        String division,
        String divisionName,
        @Nullable String department,
        Window window,
        OffsetDateTime asOf,
        boolean asOfClamped,
        Wording asOfNote,
        long imported,
        Wording rounding,
        List<Definition> definitions,
        List<ScopeDefinition> scopes,
        Map<String, Wording> names,
        @Nullable Grouping by,
        Group total,
        List<Group> groups) {

    /** What a rate means by one of the deadlines. */
    public record Definition(Rate rate, Basis basis, Wording name, Wording definition) {}

    /** What a scope takes in. */
    public record ScopeDefinition(Scope scope, Wording name, Wording definition) {}

    /**
     * The figures of the whole or of one group.
     *
     * @param key absent for the whole
     * @param waterfall from registered to accepted, and where the others went
     * @param ledger what was carried in, came, went and is carried out
     * @param balance the sentence that adds up: accepted and carried in not yet due are the sum of the others
     * @param notYetDue of it, what was neither due nor completed by the window's end
     * @param standingStill of it, what is neither due nor not, since paused or under review
     * @param open requests whose first round is unfinished, by status; the first row is their sum
     * @param beside calls, findings and later rounds, which are in no sum of the rates
     * @param further rates of later rounds
     */
    public record Group(
            @Nullable String key,
            @Nullable String name,
            List<RateFigure> rates,
            List<Buckets> buckets,
            Map<String, Long> waterfall,
            Map<String, Long> ledger,
            Map<String, Long> balance,
            long notYetDue,
            long standingStill,
            Map<String, Long> open,
            Map<String, Long> beside,
            List<FurtherFigure> further) {

        /** One rate of this group. */
        public RateFigure rate(Rate rate, Scope scope, Basis basis) {
            return rates.stream()
                    .filter(figure -> figure.rate() == rate && figure.scope() == scope && figure.basis() == basis)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One rate.
     *
     * @param name absent in groups, which say it no differently from the whole, as is the definition
     * @param value per cent with two decimals; absent where the denominator is zero
     * @param requests the list behind its numbers; {@code {part}} stands for one of them
     */
    public record RateFigure(
            Rate rate,
            Scope scope,
            Basis basis,
            @Nullable Wording name,
            @Nullable Wording definition,
            long numerator,
            long denominator,
            @Nullable String value,
            Percentage.@Nullable Rounding rounding,
            long late,
            long openOverdue,
            String requests) {}

    /**
     * Where the accepted requests of the window stood at the cut-off.
     *
     * @param counts sum to accepted
     * @param ofWhich what is in one of them, too: open overdue while an extension is pending, open in time while the reply
     *     is under review
     * @param declared what is in the bucket of that name, by the old system's flag
     * @param impossible what is in the bucket of impossible times, by kind
     */
    public record Buckets(
            Scope scope,
            Basis basis,
            long accepted,
            Map<String, Long> counts,
            Map<String, Long> ofWhich,
            Map<String, Long> declared,
            Map<String, Long> impossible,
            String requests) {}

    /**
     * A rate about rounds after the first.
     *
     * @param name absent in groups, as is the definition
     * @param requests the list behind its numbers; {@code {part}} stands for one of the two parts
     */
    public record FurtherFigure(
            FurtherRate rate,
            Scope scope,
            Basis basis,
            @Nullable Wording name,
            @Nullable Wording definition,
            String numeratorPart,
            long numerator,
            String denominatorPart,
            long denominator,
            @Nullable String value,
            Percentage.@Nullable Rounding rounding,
            String requests) {}
}
