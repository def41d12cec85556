package hotline.intake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403001922038216",
                "91330100799655058B",
                "12100000400000624D",
                " 91350100m000100y43 ",
                "9135 0100 M000 100Y 43",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "\u3000９1350100M000100Y43"
            })
    void acceptsCodesWithTheRightCheckCharacter(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "9135010OM000100Y43",
                "913501000M00100Y43",
                "B1350100M000100Y43",
                "01350100M000100Y43",
                "Z1350100M000100Y43",
                "96350100M000100Y43",
                "9135010XM000100Y43",
                ""
            })
    void refusesAnythingElse(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void aWrongCheckCharacterAloneMayBeGenuine() {
        assertThat(CreditCode.isPossible("91350100M000100Y44")).isTrue();
        assertThat(CreditCode.isValid("91350100M000100Y44")).isFalse();
        assertThat(CreditCode.isPossible("B1350100M000100Y44")).isFalse();
        assertThat(CreditCode.isPossible("9135010OM000100Y43")).isFalse();
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String code = "91350100M000100Y43";
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        for (int i = 0; i < code.length(); i++) {
            for (int j = 0; j < characters.length(); j++) {
                String changed = code.substring(0, i) + characters.charAt(j) + code.substring(i + 1);
                assertThat(CreditCode.isValid(changed)).isEqualTo(changed.equals(code));
            }
        }
    }
}
