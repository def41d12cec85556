package hotline.intake.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

    @ParameterizedTest
    @CsvSource({"张三丰, 张**", "李四, 李**", "𠮷野家, 𠮷**", "Smith, S**"})
    void showsTheFirstCharacterOfAName(String name, String mask) {
        assertThat(Masks.name(name)).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613812345678, 138****5678",
        "+863583522345, 0358****45",
        "+863583522345;ext=801, 0358****45",
        "10086, 1****",
        "+85221234567, +85****"
    })
    void showsTooLittleOfANumberToCallIt(String phone, String mask) {
        assertThat(Masks.phone(phone)).isEqualTo(mask);
    }
}
