package hotline.statistics;

import hotline.shared.DepartmentKey;
import hotline.shared.Percentage;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.Questions.Question;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets counted numbers out as the catalogue orders them. */
@Component
class AnswerWriter {

    private final FigureWords words;
    private final CutOffs cutOffs;

    AnswerWriter(FigureWords words, CutOffs cutOffs) {
        this.words = words;
        this.cutOffs = cutOffs;
    }

    FigureAnswer answer(Question question, String divisionName, Group total, List<Group> groups) {
        FigureSource source = question.source();
        CutOff cutOff = question.cutOff();
        DepartmentKey department = question.sight().department();
        return new FigureAnswer(
                source,
                question.sight().divisionCode(),
                divisionName,
                department == null ? null : department.code(),
                question.window(),
                Window.local(cutOff.asOf()),
                cutOff.clamped(),
                words.cutOff(cutOff, cutOffs.secondsToSettle()),
                words.words("statistics.rounding"),
                words.definitions(source),
                words.aspects(source),
                words.names(source),
                question.by(),
                total,
                groups);
    }

    /**
     * The figures of a group in all aspects of a scope.
     *
     * @param scope all where absent; what does not differ by scope is given whatever it is
     */
    static Group group(
            Question question, @Nullable String key, @Nullable String name, @Nullable Scope scope, Numbers numbers) {
        FigureLinks links = question.links();
        FigureSource source = question.source();
        Aspect first = source.aspects().get(0);
        return new Group(
                key,
                name,
                source.aspects().stream()
                        .filter(aspect -> aspect.equals(first) || isIn(aspect, scope))
                        .map(aspect -> new Figures(
                                aspect,
                                families(source, aspect, isIn(aspect, scope), numbers),
                                isIn(aspect, scope) ? rates(source, aspect, numbers) : List.of(),
                                links.to(aspect, key)))
                        .toList());
    }

    private static boolean isIn(Aspect aspect, @Nullable Scope scope) {
        return scope == null || aspect.scope() == null || aspect.scope() == scope;
    }

    private static Map<Family, Map<String, Long>> families(
            FigureSource source, Aspect aspect, boolean isAsked, Numbers numbers) {
        boolean isFirst = aspect.equals(source.aspects().get(0));
        Map<Family, Map<String, Long>> families = new LinkedHashMap<>();
        source.catalogue().families().forEach((family, codes) -> {
            if (family.isEverywhere() ? isAsked : isFirst) {
                Map<String, Long> counts = new LinkedHashMap<>();
                codes.forEach(code -> counts.put(code, numbers.count(aspect, code)));
                families.put(family, counts);
            }
        });
        return families;
    }

    private static List<RateFigure> rates(FigureSource source, Aspect aspect, Numbers numbers) {
        return Rate.of(source).stream()
                .filter(rate -> rate.isGivenIn(aspect))
                .map(rate -> rate(rate, aspect, numbers))
                .toList();
    }

    private static RateFigure rate(Rate rate, Aspect aspect, Numbers numbers) {
        long numerator = numbers.count(aspect, rate.numerator());
        long denominator = numbers.count(aspect, rate.denominator());
        boolean isFlawed = rate.isOfFirstCycle()
                ? rate.flaws().stream().anyMatch(flaw -> numbers.count(aspect, flaw) > 0)
                : numerator < denominator;
        Percentage value = Percentage.of(numerator, denominator, isFlawed).orElse(null);
        return new RateFigure(
                rate,
                rate.numerator(),
                numerator,
                rate.denominator(),
                denominator,
                value == null ? null : value.text(),
                value == null ? null : value.rounding());
    }
}
