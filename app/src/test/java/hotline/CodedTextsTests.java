package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import hotline.deadline.Step;
import hotline.intake.imports.ImportState;
import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.row.Flag;
import hotline.request.RequestStatus;
import hotline.request.TimeAnomaly;
import hotline.request.handling.PartRole;
import hotline.routing.Reason;
import hotline.shared.Coded;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockPeriod;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.ClockView;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever of an enum is called by a name is called so in all its values, and in both languages where one has both. */
@AnalyzeClasses(packages = "hotline", importOptions = WithoutTests.class)
class CodedTextsTests {

    private static final Set<String> CHINESE = keys(false);
    private static final Set<String> ENGLISH = keys(true);

    /** Kinds of texts that interfaces give in both languages. */
    private static final Map<String, Class<?>> IN_BOTH_LANGUAGES = Map.ofEntries(
            Map.entry("time-anomaly", TimeAnomaly.class),
            Map.entry("import.flag", Flag.class),
            Map.entry("import.reason", LineProblem.class),
            Map.entry("import.state", ImportState.class),
            Map.entry("reason", Reason.Kind.class),
            Map.entry("rule-pack.step", Step.class),
            Map.entry("statistics.basis", Basis.class),
            Map.entry("statistics.scope", Scope.class),
            Map.entry("statistics.grouping", Grouping.class),
            Map.entry("statistics.step", ClockStep.class),
            Map.entry("statistics.source", FigureSource.class),
            Map.entry("statistics.view", ClockView.class),
            Map.entry("statistics.period", ClockPeriod.class),
            Map.entry("statistics.clock.role", PartRole.class));

    @ArchTest
    static void everyValueOfAKindThatHasNamesHasOne(JavaClasses classes) {
        classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
                .forEach(type ->
                        kindsOf(type).forEach(kind -> assertThat(CHINESE).containsAll(namesOf(kind, type.reflect()))));
    }

    @ArchTest
    static void interfacesNameEveryValueInBothLanguages(JavaClasses classes) {
        IN_BOTH_LANGUAGES.forEach((kind, type) -> {
            assertThat(CHINESE).containsAll(namesOf(kind, type));
            assertThat(ENGLISH).containsAll(namesOf(kind, type));
        });
        assertThat(ENGLISH).containsAll(definitionsOf("statistics.rate", Rate.class));
    }

    @ArchTest
    static void everyNumberOfTheFiguresHasItsNameInBothLanguages(JavaClasses classes) {
        for (FigureSource source : FigureSource.values()) {
            Set<String> named = new TreeSet<>(source.catalogue().codes());
            named.removeAll(source.catalogue().codes(Family.IMPOSSIBLE));
            assertThat(named).allSatisfy(number -> assertThat("statistics.number." + source.code() + "." + number)
                    .isIn(CHINESE)
                    .isIn(ENGLISH));
        }
    }

    @ArchTest
    static void aKindHasAllItsEnglishNamesOrNone(JavaClasses classes) {
        classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
                .forEach(type -> kindsOf(type).forEach(kind -> {
                    List<String> names = namesOf(kind, type.reflect());
                    assertThat(names.stream().filter(ENGLISH::contains).toList())
                            .as(kind)
                            .isIn(names, List.of());
                }));
    }

    @ArchTest
    static void whatStatisticsSayTheySayInBothLanguages(JavaClasses classes) {
        assertThat(startingWith("statistics.", ENGLISH)).isEqualTo(startingWith("statistics.", CHINESE));
    }

    /** The kinds of texts that are called as the enum is, if there are any. */
    private static Stream<String> kindsOf(JavaClass type) {
        Class<?> coded = type.reflect();
        Class<?> outer = coded.getDeclaringClass();
        return Stream.of(
                        hyphened(coded),
                        outer == null ? "" : hyphened(outer) + "-" + hyphened(coded),
                        coded == RequestStatus.class ? "status" : "")
                .filter(kind -> !kind.isEmpty() && namesOf(kind, coded).stream().anyMatch(CHINESE::contains));
    }

    private static List<String> namesOf(String kind, Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(value -> kind + "." + ((Coded) value).code())
                .toList();
    }

    private static List<String> definitionsOf(String kind, Class<?> type) {
        return namesOf(kind, type).stream()
                .flatMap(name -> Stream.of(name + ".name", name + ".definition"))
                .toList();
    }

    private static String hyphened(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Set<String> startingWith(String prefix, Set<String> keys) {
        return keys.stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(boolean isEnglish) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .filter(bundle -> String.valueOf(bundle.getFilename()).endsWith("_en.properties") == isEnglish)
                    .flatMap(bundle -> texts(bundle).stringPropertyNames().stream())
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(Resource bundle) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
