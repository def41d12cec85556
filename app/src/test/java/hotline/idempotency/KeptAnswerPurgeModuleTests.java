package hotline.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Actor;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HotlineTest
class KeptAnswerPurgeModuleTests {

    private static final Actor ACTOR = People.OPERATOR;
    private static final KeptAnswer ANSWER = new KeptAnswer("digest", 201, null, null, null, "");

    @Autowired
    KeptAnswerRepository kept;

    @Autowired
    KeptAnswerPurgeLoop purge;

    @Autowired
    MutableClock clock;

    @Test
    void forgetsWhatIsOlderThanThirtyDaysInBatches() {
        for (int i = 0; i < 5; i++) {
            keep("old-" + i);
        }
        clock.advance(Duration.ofDays(30));
        keep("new");
        clock.advance(Duration.ofSeconds(1));

        assertThat(purge.purge(2).block()).isEqualTo(5);
        assertThat(kept.find(ACTOR, "old-0", "digest").block()).isNull();
        assertThat(kept.find(ACTOR, "new", "digest").block()).isEqualTo(ANSWER);
    }

    private void keep(String key) {
        assertThat(kept.keep(ACTOR, key, ANSWER).block()).isTrue();
    }
}
