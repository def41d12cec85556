package hotline.intake.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource({"路灯,ld", "城乡建设,cxjs", "5G信号,5gxh", "供水、供电,gsgd", "A级景区,ajjq"})
    void takesTheFirstLetterOfEachCharacter(String words, String initials) {
        assertThat(Initials.of(words)).isEqualTo(initials);
    }
}
