package hotline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Percentage.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTests {

    @ParameterizedTest
    @CsvSource({
        "9542, 9545, 99.97",
        "9542, 9737, 98.00",
        "9734, 9737, 99.97",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 8, 12.50",
        "1, 800, 0.13",
        "0, 5, 0.00",
        "1, 16000, 0.01"
    })
    void roundsHalfUpToTwoDecimals(long numerator, long denominator, String expected) {
        assertThat(Percentage.of(numerator, denominator, true)).contains(new Percentage(expected, Rounding.HALF_UP));
    }

    @Test
    void staysBelowTheWholeWhileOneIsLate() {
        assertThat(Percentage.of(24_999, 25_000, true)).contains(new Percentage("99.99", Rounding.KEPT_BELOW_WHOLE));
    }

    @Test
    void isTheWholeWhereNothingIsLate() {
        assertThat(Percentage.of(25_000, 25_000, false)).contains(new Percentage("100.00", Rounding.HALF_UP));
    }

    @Test
    void anEmptySetHasNoValue() {
        assertThat(Percentage.of(0, 0, false)).isEmpty();
    }
}
