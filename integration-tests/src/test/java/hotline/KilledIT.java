package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} at different moments under load: what was acknowledged is there afterwards. */
class KilledIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private TestFolder folder;
    private OwnDatabase database;

    @BeforeEach
    void createFolder() {
        folder = TestFolder.create();
        database = new OwnDatabase(folder.data());
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void keepsWhatItAcknowledgedWhenTheProgramIsKilled(int rows) throws Exception {
        try (RunningHotline killed = RunningHotline.start(folder.data());
                Writers writers = new Writers(database)) {
            awaitRows(writers, rows);
            killed.kill();

            assertThatNothingIsLost(writers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void keepsWhatItAcknowledgedWhenBothAreKilled(int rows) throws Exception {
        try (RunningHotline killed = RunningHotline.start(folder.data());
                Writers writers = new Writers(database)) {
            awaitRows(writers, rows);
            database.kill();
            killed.kill();

            assertThatNothingIsLost(writers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void bringsPostgresBackWhenItIsKilled(int rows) throws Exception {
        try (RunningHotline hotline = RunningHotline.start(folder.data());
                Writers writers = new Writers(database)) {
            awaitRows(writers, rows);
            long killed = database.pid();
            database.kill();

            await().atMost(SOON)
                    .until(() -> hotline.get("/actuator/health/readiness").statusCode() == 503);
            await().atMost(SOON).until(hotline::isReady);
            assertThat(database.pid()).isNotEqualTo(killed);
            assertThat(writers.lost()).isEmpty();
            assertThat(hotline.stop()).isEqualTo(143);
        }
    }

    private void assertThatNothingIsLost(Writers writers) throws Exception {
        try (RunningHotline again = RunningHotline.start(folder.data())) {
            assertThat(writers.lost()).isEmpty();
            assertThat(again.stop()).isEqualTo(143);
            assertThat(database.processes()).isEmpty();
        }
    }

    private static void awaitRows(Writers writers, int rows) {
        await().atMost(SOON).until(() -> writers.acknowledged() >= rows);
    }
}
