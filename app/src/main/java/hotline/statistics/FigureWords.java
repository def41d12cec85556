package hotline.statistics;

import hotline.shared.Coded;
import hotline.shared.Texts;
import hotline.statistics.FigureAnswer.Definition;
import hotline.statistics.FigureAnswer.Meaning;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The definitions and names that go with every figure. */
@Component
class FigureWords {

    private static final String IMPOSSIBLE_PREFIX = "impossible-";

    /** Components of aspects whose values are only named. */
    private static final Set<String> NAMED = Set.of("step");

    private final Texts texts;

    FigureWords(Texts texts) {
        this.texts = texts;
    }

    Wording words(String key) {
        return words(key, Map.of());
    }

    private Wording words(String key, Map<String, ?> facts) {
        return new Wording(texts.text(key, facts, Texts.CHINESE), texts.text(key, facts, Locale.ENGLISH));
    }

    /** Explains a cut-off, and that it was moved where it was. */
    Wording cutOff(CutOff cutOff, long secondsToSettle) {
        return words(
                "statistics.cut-off." + (cutOff.clamped() ? "clamped" : "given"), Map.of("seconds", secondsToSettle));
    }

    /** The meaning of each rate of a source, once for each deadline that it is given by. */
    List<Definition> definitions(FigureSource source) {
        List<Definition> definitions = new ArrayList<>();
        for (Rate rate : Rate.of(source)) {
            source.aspects().stream()
                    .filter(rate::isGivenIn)
                    .map(aspect -> definition(rate, aspect))
                    .distinct()
                    .forEach(definitions::add);
        }
        return definitions;
    }

    private Definition definition(Rate rate, Aspect aspect) {
        String key = "statistics.rate." + rate.code();
        Basis basis = aspect.basis();
        return new Definition(rate, basis, words(key + ".name"), defined(key, basis == null ? Basis.CURRENT : basis));
    }

    private Wording defined(String key, Basis basis) {
        Wording deadline = words("statistics.basis." + basis.code() + ".definition");
        return new Wording(
                texts.text(key + ".definition", Map.of("basis", deadline.zh()), Texts.CHINESE),
                texts.text(key + ".definition", Map.of("basis", deadline.en()), Locale.ENGLISH));
    }

    /** The meaning of each value that the aspects of a source have, by component and code. */
    Map<String, Map<String, Meaning>> aspects(FigureSource source) {
        Map<String, Map<String, Meaning>> meanings = new LinkedHashMap<>();
        source.aspects().forEach(aspect -> aspect.values()
                .forEach((component, value) -> meanings.computeIfAbsent(component, none -> new LinkedHashMap<>())
                        .computeIfAbsent(value.code(), code -> meaning(component, value))));
        return meanings;
    }

    Meaning meaning(String component, Coded value) {
        String key = "statistics." + component + "." + value.code();
        return new Meaning(words(key), NAMED.contains(component) ? null : words(key + ".definition"));
    }

    /** The names of all numbers of a source. */
    Map<String, Wording> names(FigureSource source) {
        Map<String, Wording> names = new LinkedHashMap<>();
        source.catalogue()
                .families()
                .values()
                .forEach(codes -> codes.forEach(code -> names.put(code, name(source, code))));
        return names;
    }

    /** A kind of impossible times is called as it is everywhere. */
    Wording name(FigureSource source, String number) {
        return source.catalogue().codes(Family.IMPOSSIBLE).contains(number)
                ? words("time-anomaly." + number.substring(IMPOSSIBLE_PREFIX.length()))
                : words("statistics.number." + source.code() + "." + number);
    }
}
