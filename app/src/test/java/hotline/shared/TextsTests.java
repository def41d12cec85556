package hotline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TextsTests {

    private final StaticMessageSource messages = new StaticMessageSource();

    @BeforeEach
    void someTexts() {
        messages.addMessage("status.paused", Texts.CHINESE, "已暂停");
        messages.addMessage("told", Texts.CHINESE, "诉求{status:status}：{reason}");
        messages.addMessage("told", Locale.ENGLISH, "It is {status}: {reason}");
    }

    @Test
    void placesAreFilledWithFactsAndWithTheNamesOfCodes() {
        Map<String, String> facts = Map.of("status", "paused", "reason", "检测");

        assertThat(text(facts, Texts.CHINESE)).isEqualTo("诉求已暂停：检测");
        assertThat(text(facts, Locale.ENGLISH)).isEqualTo("It is paused: 检测");
    }

    @Test
    void whatPeopleWroteIsNeverReadAsAPlace() {
        assertThat(text(Map.of("reason", "{reason} {status} $1 \\"), Locale.ENGLISH))
                .isEqualTo("It is —: {reason} {status} $1 \\");
    }

    @Test
    void aWordIsThatForOneOrForSeveral() {
        messages.addMessage("told", Locale.ENGLISH, "{n} {n|day|days}");

        assertThat(new Texts(messages).text("told", Map.of("n", 1), Locale.ENGLISH))
                .isEqualTo("1 day");
        assertThat(new Texts(messages).text("told", Map.of("n", 11), Locale.ENGLISH))
                .isEqualTo("11 days");
    }

    private String text(Map<String, String> facts, Locale locale) {
        return new Texts(messages).text("told", facts, locale);
    }
}
