package hotline.statistics;

import hotline.shared.Percentage;
import hotline.statistics.OnTimeAnswer.Buckets;
import hotline.statistics.OnTimeAnswer.Definition;
import hotline.statistics.OnTimeAnswer.FurtherFigure;
import hotline.statistics.OnTimeAnswer.Group;
import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets tallies out as rates, buckets, waterfall and ledger. */
@Component
class AnswerWriter {

    private static final Scope WHOLE = Scope.ALL;
    private static final Basis DEADLINE = Basis.CURRENT;

    private final FigureWords words;

    AnswerWriter(FigureWords words) {
        this.words = words;
    }

    Group group(@Nullable String key, @Nullable String name, Tally tally, List<Scope> scopes, FigureLinks links) {
        List<RateFigure> rates = new ArrayList<>();
        for (Rate rate : Rate.values()) {
            scopes.forEach(scope ->
                    Stream.of(Basis.values()).forEach(basis -> rates.add(rate(rate, scope, basis, key, tally, links))));
        }
        List<Buckets> buckets = new ArrayList<>();
        scopes.forEach(scope ->
                Stream.of(Basis.values()).forEach(basis -> buckets.add(buckets(scope, basis, key, tally, links))));
        return new Group(
                key,
                name,
                rates,
                buckets,
                counts(tally, WHOLE, DEADLINE, Family.WATERFALL),
                counts(tally, WHOLE, DEADLINE, Family.LEDGER),
                counts(tally, WHOLE, DEADLINE, Family.BALANCE),
                tally.count(WHOLE, DEADLINE, null, "not-yet-due"),
                tally.count(WHOLE, DEADLINE, null, "standing-still"),
                counts(tally, WHOLE, DEADLINE, Family.OPEN),
                counts(tally, WHOLE, DEADLINE, Family.BESIDE),
                further(scopes, key, tally, links));
    }

    private List<FurtherFigure> further(List<Scope> scopes, @Nullable String group, Tally tally, FigureLinks links) {
        List<FurtherFigure> figures = new ArrayList<>();
        for (FurtherRate rate : FurtherRate.values()) {
            scopes.forEach(scope -> Stream.of(rate.bases())
                    .forEach(basis -> figures.add(further(rate, scope, basis, group, tally, links))));
        }
        return figures;
    }

    private FurtherFigure further(
            FurtherRate rate, Scope scope, Basis basis, @Nullable String group, Tally tally, FigureLinks links) {
        long numerator = tally.count(scope, basis, null, rate.numerator());
        long denominator = tally.count(scope, basis, null, rate.denominator());
        Percentage value =
                Percentage.of(numerator, denominator, numerator < denominator).orElse(null);
        return new FurtherFigure(
                rate,
                scope,
                basis,
                group == null ? words.name(rate) : null,
                group == null ? words.definition(rate, basis) : null,
                rate.numerator(),
                numerator,
                rate.denominator(),
                denominator,
                value == null ? null : value.text(),
                value == null ? null : value.rounding(),
                links.to(null, scope, basis, group));
    }

    private RateFigure rate(
            Rate rate, Scope scope, Basis basis, @Nullable String group, Tally tally, FigureLinks links) {
        long numerator = tally.count(scope, basis, rate, "numerator");
        long denominator = tally.count(scope, basis, rate, "denominator");
        long late = tally.count(scope, basis, rate, "late");
        long openOverdue = tally.count(scope, basis, rate, "open-overdue");
        Percentage value =
                Percentage.of(numerator, denominator, late + openOverdue > 0).orElse(null);
        Definition definition = group == null ? words.definition(rate, basis) : null;
        return new RateFigure(
                rate,
                scope,
                basis,
                definition == null ? null : definition.name(),
                definition == null ? null : definition.definition(),
                numerator,
                denominator,
                value == null ? null : value.text(),
                value == null ? null : value.rounding(),
                late,
                openOverdue,
                links.to(rate, scope, basis, group));
    }

    private static Buckets buckets(Scope scope, Basis basis, @Nullable String group, Tally tally, FigureLinks links) {
        return new Buckets(
                scope,
                basis,
                tally.count(scope, basis, null, "accepted"),
                counts(tally, scope, basis, Family.BUCKETS),
                counts(tally, scope, basis, Family.OF_WHICH),
                counts(tally, scope, basis, Family.DECLARED),
                counts(tally, scope, basis, Family.IMPOSSIBLE),
                links.to(null, scope, basis, group));
    }

    private static Map<String, Long> counts(Tally tally, Scope scope, Basis basis, Family family) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Source.ON_TIME
                .catalogue()
                .codes(family)
                .forEach(part -> counts.put(part, tally.count(scope, basis, null, part)));
        return counts;
    }
}
