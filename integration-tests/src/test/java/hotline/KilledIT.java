package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} at different moments under load: what was acknowledged is there afterwards. */
class KilledIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MANY = 500;

    private TestFolder folder;
    private OwnDatabase database;
    private RunningHotline hotline;

    @BeforeEach
    void start() {
        folder = TestFolder.create();
        database = new OwnDatabase(folder.data());
        hotline = RunningHotline.start(folder.data());
    }

    @AfterEach
    void deleteFolder() {
        hotline.close();
        folder.close();
    }

    /** One data folder goes through it all, as it does in life; each start also proves what was killed before. */
    @Test
    void keepsWhatItAcknowledged() throws Exception {
        killAndStartAgain(1, false);
        killAndStartAgain(MANY, false);
        killAndStartAgain(1, true);
        killAndStartAgain(MANY, true);
        bringsPostgresBackWhenItIsKilled(1);
        bringsPostgresBackWhenItIsKilled(MANY);

        assertThat(hotline.stop()).isEqualTo(143);
        assertThat(database.processes()).isEmpty();
    }

    private void killAndStartAgain(int rows, boolean alsoDatabase) throws Exception {
        try (RunningHotline killed = hotline;
                Writers writers = new Writers(database)) {
            awaitRows(writers, rows);
            if (alsoDatabase) {
                database.kill();
            }
            killed.kill();

            hotline = RunningHotline.start(folder.data());
            assertThat(writers.lost()).isEmpty();
        }
    }

    private void bringsPostgresBackWhenItIsKilled(int rows) throws Exception {
        try (Writers writers = new Writers(database)) {
            awaitRows(writers, rows);
            long killed = database.pid();
            database.kill();

            // asked at once and again and again: the outage may be over within a second
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(SOON)
                    .until(() -> hotline.get("/actuator/health/readiness").statusCode() == 503);
            await().atMost(SOON).until(hotline::isReady);
            assertThat(database.pid()).isNotEqualTo(killed);
            assertThat(writers.lost()).isEmpty();
        }
    }

    private static void awaitRows(Writers writers, int rows) {
        await().atMost(SOON).until(() -> writers.acknowledged() >= rows);
    }
}
