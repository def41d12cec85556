package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Step;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.CycleKind;
import hotline.request.handling.PartEnding;
import hotline.request.handling.PartRole;
import hotline.request.handling.SuperiorMatter;
import hotline.request.handling.Verdict;
import hotline.shared.Coded;
import hotline.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RequestTextsTests {

    private final Texts texts = new Texts(bundle());

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("act", Act.values()),
                Arguments.of("event", Act.values()),
                Arguments.of("status", RequestStatus.values()),
                Arguments.of("step", Step.values()),
                Arguments.of("proceeding-kind", Proceeding.Kind.values()),
                Arguments.of("proceeding-outcome", Proceeding.Outcome.values()),
                Arguments.of("part-role", PartRole.values()),
                Arguments.of("part-ending", PartEnding.values()),
                Arguments.of("cycle-kind", CycleKind.values()),
                Arguments.of("appeal-subject", AppealSubject.values()),
                Arguments.of("superior-matter", SuperiorMatter.values()),
                Arguments.of("review-mode", ReviewMode.values()),
                Arguments.of("unit", Unit.values()),
                Arguments.of("verdict", Verdict.values()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyValueHasItsName(String kind, Coded... values) {
        assertThat(List.of(values)).allSatisfy(value -> {
            String key = kind + "." + value.code();
            assertThat(texts.chinese(key)).isNotEqualTo(key);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsTextsInBothLanguages(RequestProblem problem) {
        for (String part : List.of(".title", ".detail")) {
            String key = "problem." + problem.slug() + part;
            String chinese = texts.chinese(key);

            assertThat(chinese).isNotEqualTo(key);
            assertThat(texts.text(key, Map.of(), Locale.ENGLISH)).isNotEqualTo(chinese);
        }
    }

    @Test
    void everyStateOfAClockHasItsName() {
        assertThat(List.of("running", "stopped", "overdue", "on-time", "late", "dropped", "none"))
                .noneMatch(state -> texts.chinese("clock." + state).startsWith("clock."));
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("messages/request");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
