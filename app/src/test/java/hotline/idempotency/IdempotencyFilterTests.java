package hotline.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.PoolSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdempotencyFilterTests {

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 1", "7, 1", "8, 2", "16, 4", "20, 4", "100, 4"})
    void leavesConnectionsToTheReadsOfThoseAtWork(int connections, int most) {
        assertThat(IdempotencyFilter.mostAtOnce(new PoolSize(connections))).isEqualTo(most);
    }
}
