package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hotline.Office.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Counts what an operator types for each kind of call, by keyboard alone: a committed character and a pressed key are one
 * each, however many keys the input method took. The form before the desk needed 34 to 113.
 */
@ExtendWith(Office.class)
class KeystrokesIT {

    private static final Path TABLE = Path.of("target/keystrokes.md");
    private static final String PHONE = "13834567890";
    private static final String WORDS = "天宁镇东街路灯坏了三天";
    private static final int MOST = 45;

    /** A keyboard that counts. */
    private static final class Keys {

        private final Page page;
        private int count;

        Keys(Page page) {
            this.page = page;
        }

        Keys type(String characters) {
            page.keyboard().type(characters);
            count += characters.codePointCount(0, characters.length());
            return this;
        }

        Keys press(String... keys) {
            for (String key : keys) {
                page.keyboard().press(key);
                count++;
            }
            return this;
        }
    }

    @Test
    void everyKindOfCallTakesFewKeys(Day day) throws IOException {
        Page page = day.desk("operator").page();
        Map<String, Integer> counts = new LinkedHashMap<>();

        counts.put("登记并派单", ended(page, call(page).press("F9"), "已登记并派单"));
        counts.put("登记待派", ended(page, call(page).press("F8"), "已登记，待派单"));
        counts.put("直接答复", ended(page, call(page).press("F2").type("已告知").press("F2"), "已登记并直接答复"));
        counts.put("移交", ended(page, call(page).press("Alt+Y", "Space", "Alt+Y"), "已登记并移交"));
        counts.put("不予受理", ended(page, declined(call(page)), "已登记，不予受理"));
        counts.put("催单", ended(page, repeated(page), "已记为催单"));
        counts.put("骚扰或错拨", ended(page, begun(page).press("Alt+G"), "已计为骚扰或错拨"));

        write(counts);
        assertThat(counts).allSatisfy((kind, count) -> assertThat(count).isLessThanOrEqualTo(MOST));
        assertThat(counts.get("登记并派单")).isLessThanOrEqualTo(PHONE.length() + WORDS.length() + 3);
    }

    private static Keys begun(Page page) {
        assertThat(page.locator("#caller-phone")).isFocused();
        // until the script is there, Enter sends the form as it would without scripts
        assertThat(page.locator("html[data-desk]")).isVisible();
        return new Keys(page);
    }

    private static Keys call(Page page) {
        return begun(page).type(PHONE).press("Enter", "Alt+2").type(WORDS);
    }

    private static Keys declined(Keys keys) {
        return keys.press("Alt+X", "ArrowDown", "Tab").type("请向法院起诉").press("Alt+X");
    }

    private static Keys repeated(Page page) {
        Keys keys = begun(page).type(PHONE);
        assertThat(page.locator("#earlier input:checked")).hasCount(1);
        return keys.press("Enter").type("还没修好").press("F4");
    }

    private static int ended(Page page, Keys keys, String told) {
        assertThat(page.locator(".desk-told")).containsText(told);
        assertThat(page).hasURL(Pattern.compile(".*/register\\?form=.*&end=.*"));
        assertThat(page.locator("#caller-phone")).hasValue("");
        return keys.count;
    }

    private static void write(Map<String, Integer> counts) throws IOException {
        Files.writeString(
                TABLE,
                counts.entrySet().stream()
                        .map(each -> "| " + each.getKey() + " | " + each.getValue() + " |\n")
                        .collect(Collectors.joining("", "| call | characters and keys |\n| --- | --- |\n", "")));
    }
}
