package hotline.intake.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({"天宁镇东街路灯坏了三天,天宁镇东街路灯坏了三天,100", "东街路灯坏了，没人修,天宁镇东街路灯坏了三天。晚上看不见路,62", "东街路灯坏了三天,自来水停了两天没有通知,0", "路灯,路灯,0"})
    void countsThePairsThatBothHave(String one, String other, int percent) {
        assertThat(new Likeness(one).percentOf(other)).isEqualTo(percent);
    }
}
