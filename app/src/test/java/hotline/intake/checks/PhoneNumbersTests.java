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
        "0358-3022345-801, +863583022345;ext=801",
        "03583022345-801, +863583022345;ext=801",
        "(0358)3022345-8001, +863583022345;ext=8001",
        "+86 358 3022345-801, +863583022345;ext=801",
        "０３５８－３０２２３４５－８０１, +863583022345;ext=801",
        "0358-3022345转分机801, +863583022345;ext=801",
        "0358-3022345 分机:801, +863583022345;ext=801",
        "0358-3022345 ext 801, +863583022345;ext=801",
        "0358-3022345 EXT.801, +863583022345;ext=801",
        "0358-3022345#801, +863583022345;ext=801",
        "0358-3022345＃801, +863583022345;ext=801",
        "0358-3022345(转801), +863583022345;ext=801",
        "010-12345678-1234, +861012345678;ext=1234",
        "4001234567转2, +864001234567;ext=2",
        "138　1234　5678, +8613812345678",
        "138-1234-5678, +8613812345678",
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
                "13800138000.0",
                "1.38001E+10",
                "13800138000/0358-3022345",
                "13800138000、13900139000",
                "138001380001-801",
                "99999999999999999999999999"
            })
    void refusesWhatCannotBeANumber(String typed) {
        assertThat(PhoneNumbers.normalise(typed)).isEmpty();
    }
}
