package hotline.statistics;

import hotline.shared.Texts;
import hotline.statistics.OnTimeAnswer.Definition;
import hotline.statistics.OnTimeAnswer.ScopeDefinition;
import hotline.statistics.catalogue.Catalogue;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The definitions and names that go with every figure. */
@Component
class FigureWords {

    private static final List<String> RATE_PARTS = List.of("numerator", "denominator");

    private final Texts texts;

    FigureWords(Texts texts) {
        this.texts = texts;
    }

    Wording words(String key) {
        return words(key, Map.of());
    }

    Wording words(String key, Map<String, ?> facts) {
        return new Wording(texts.text(key, facts, Texts.CHINESE), texts.text(key, facts, Locale.ENGLISH));
    }

    /** What a cut-off means, and that it was moved where it was. */
    Wording cutOff(CutOff cutOff, long secondsToSettle) {
        return words(
                "statistics.cut-off." + (cutOff.clamped() ? "clamped" : "given"), Map.of("seconds", secondsToSettle));
    }

    Definition definition(Rate rate, Basis basis) {
        String key = "statistics.rate." + rate.code();
        return new Definition(rate, basis, words(key + ".name"), defined(key, basis));
    }

    Wording name(FurtherRate rate) {
        return words("statistics.further." + rate.code() + ".name");
    }

    Wording definition(FurtherRate rate, Basis basis) {
        return defined("statistics.further." + rate.code(), basis);
    }

    private Wording defined(String key, Basis basis) {
        Wording deadline = words("statistics.basis." + basis.code());
        return new Wording(
                texts.text(key + ".definition", Map.of("basis", deadline.zh()), Texts.CHINESE),
                texts.text(key + ".definition", Map.of("basis", deadline.en()), Locale.ENGLISH));
    }

    List<ScopeDefinition> scopes() {
        return Stream.of(Scope.values()).map(this::scope).toList();
    }

    ScopeDefinition scope(Scope scope) {
        String key = "statistics.scope." + scope.code();
        return new ScopeDefinition(scope, words(key), words(key + ".definition"));
    }

    /** A kind of impossible times is called as it is everywhere. */
    Wording part(String part) {
        return Source.ON_TIME.catalogue().codes(Family.IMPOSSIBLE).contains(part)
                ? words("time-anomaly." + part.substring(Tally.IMPOSSIBLE_PREFIX.length()))
                : words("statistics.part." + part);
    }

    List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (Rate rate : Rate.values()) {
            for (Basis basis : Basis.values()) {
                definitions.add(definition(rate, basis));
            }
        }
        return definitions;
    }

    Map<String, Wording> partNames() {
        Map<String, Wording> names = new LinkedHashMap<>();
        Catalogue catalogue = Source.ON_TIME.catalogue();
        Stream.concat(
                        catalogue.families().entrySet().stream()
                                .filter(family -> family.getKey() != Family.RATES && family.getKey() != Family.FURTHER)
                                .flatMap(family -> family.getValue().stream()),
                        RATE_PARTS.stream())
                .distinct()
                .forEach(part -> names.put(part, part(part)));
        return names;
    }
}
