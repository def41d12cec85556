package hotline.intake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "138 1234 5678, +8613812345678",
        "+86 138-1234-5678, +8613812345678",
        "008613812345678, +8613812345678",
        "１３８１２３４５６７８, +8613812345678",
        "0358-3522345, +863583522345",
        "(0358)3522345, +863583522345",
        "0358-3522345转801, +863583522345;ext=801",
        "010-88888888, +861088888888",
        "4001234567, +864001234567",
        "10086, 10086",
        "12345, 12345",
        "+852 2123 4567, +85221234567"
    })
    void bringsNumbersIntoOneForm(String typed, String stored) {
        assertThat(PhoneNumbers.normalise(typed)).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "110",
                "3522345",
                "1381234567",
                "138123456789",
                "abc",
                "",
                "+",
                "0358-35223",
                "99999999999999999999999999"
            })
    void refusesWhatCannotBeANumber(String typed) {
        assertThat(PhoneNumbers.normalise(typed)).isEmpty();
    }
}
