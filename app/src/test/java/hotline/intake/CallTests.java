package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.intake.CallForm.CallerForm;
import hotline.intake.CallForm.PlaceForm;
import hotline.request.Urgency;
import hotline.shared.problem.ProblemException.FieldError;
import jakarta.validation.Validation;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTests {

    private final FormChecks checks = new FormChecks(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    @ParameterizedTest
    @CsvSource({"暖气不热, 随便, 暖气不热", "'  ', 水管漏了。没有人来修, 水管漏了", "'', 没有句号的话, 没有句号的话", "'', 。开头就是句号, 。"})
    void takesTheTitleFromTheTextWhereThereIsNone(String title, String text, String expected) {
        assertThat(Call.titleOf(title, text)).isEqualTo(expected);
    }

    @Test
    void cutsALongTitleBetweenCharacters() {
        String title = Call.titleOf(null, "𠮷".repeat(100));

        assertThat(title.codePointCount(0, title.length())).isEqualTo(40);
    }

    @Test
    void keepsTipOffsAndThoseWhoWishItSecret() {
        assertThat(Call.of(form("tip-off", "内容", null)).isSecret()).isTrue();
        assertThat(Call.of(form("help", "内容", new CallerForm("张三", null, true, null)))
                        .isSecret())
                .isTrue();
        assertThat(Call.of(form("help", "内容", null)).isSecret()).isFalse();
    }

    @Test
    void takesACallWithoutUrgencyAsNormal() {
        assertThat(Call.of(form("help", "内容", null)).urgency()).isEqualTo(Urgency.NORMAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"含\u0000空", "铃\u0007", "半个\ud842", "\udfb7反", "字\u009f"})
    void refusesWhatCannotBeStored(String text) {
        assertThat(wrong(form("help", text, null))).containsExactly("text PlainText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"两\n行\t表", "𠮷😀", "全角　空格"})
    void takesWhateverElsePeopleWrite(String text) {
        assertThat(wrong(form("help", text, null))).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(wrong(form("help", "😀".repeat(10_000), null))).isEmpty();
        assertThat(wrong(form("help", "字".repeat(10_001), null))).containsExactly("text AtMost");
    }

    @Test
    void needsANumberToCallBack() {
        assertThat(wrong(form("help", "内容", new CallerForm("张三", " ", null, true))))
                .containsExactly("caller.phone call-back-needs-phone");
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        CallForm form = new CallForm(
                " ",
                "import",
                "soon",
                null,
                null,
                null,
                new PlaceForm(null, null, null, 181.0, null),
                new CallerForm("字".repeat(51), "1", null, null),
                null,
                null);

        assertThat(wrong(form))
                .containsExactly(
                        "caller.name AtMost",
                        "caller.phone ValidPhone",
                        "channel unknown-value",
                        "nature NotBlank",
                        "place.latitude position-incomplete",
                        "place.longitude DecimalMax",
                        "text Visible",
                        "urgency unknown-value");
    }

    private List<String> wrong(CallForm form) {
        return checks.of(form).stream().map(CallTests::brief).toList();
    }

    private static String brief(FieldError error) {
        return error.field() + " " + error.code();
    }

    private static CallForm form(String nature, String text, @Nullable CallerForm caller) {
        return new CallForm(nature, "phone", null, null, null, text, null, caller, null, null);
    }
}
