package hotline.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Percentage.Rounding;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DeclaredRateTests {

    @Test
    void saysWhichWayItWasRounded() {
        assertThat(rate(9_542, 3).percent()).isEqualTo(new BigDecimal("99.97"));
        assertThat(rate(9_542, 3).rounding()).isEqualTo(Rounding.HALF_UP);
    }

    @Test
    void isNeverTheWholeWhileOneIsLateAndDoesNotCallThatHalfUp() {
        assertThat(rate(30_000, 1).percent()).isEqualTo(new BigDecimal("99.99"));
        assertThat(rate(30_000, 1).rounding()).isEqualTo(Rounding.KEPT_BELOW_WHOLE);
        assertThat(rate(30_000, 0).percent()).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void hasNoValueWhereNothingWasDeclared() {
        assertThat(rate(0, 0).percent()).isNull();
        assertThat(rate(0, 0).rounding()).isNull();
    }

    private static DeclaredRate rate(long onTime, long late) {
        return new DeclaredRate(null, null, null, onTime, late, 0, 0);
    }
}
