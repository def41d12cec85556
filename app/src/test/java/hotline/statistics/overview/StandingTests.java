package hotline.statistics.overview;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.overview.Standing.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTests {

    @ParameterizedTest
    @CsvSource({
        "98.00, 10, FIRST",
        "97.99, 10, SECOND",
        "95.00, 500, SECOND",
        "94.99, 500, THIRD",
        "100.00, 9, SMALL",
        ", 0, SMALL"
    })
    void tiersGoByTheRateAndNotByPlaces(String value, long due, Tier tier) {
        assertThat(Tier.of(value, due)).isEqualTo(tier);
    }
}
