package hotline.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PoolSizeTests {

    @Test
    void aWriteAndItsReadNeedTwoConnections() {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> {
                    var unused = new PoolSize(1);
                })
                .withMessageContaining("pool-too-small");
    }
}
