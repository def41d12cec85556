package hotline.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HotlineTest
class DraftSweepModuleTests {

    @Autowired
    Drafts drafts;

    @Autowired
    DraftSweepLoop loop;

    @Autowired
    MutableClock clock;

    @Test
    void forgetsWhatNobodyCameBackToForAWeek() {
        Actor operator = TestStaff.with(Role.OPERATOR).actor();
        assertThat(drafts.save(operator, "old", "{}").block()).isTrue();
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(drafts.save(operator, "new", "{}").block()).isTrue();

        Long forgotten = loop.sweep(1).block();

        assertThat(forgotten).isEqualTo(1);
        assertThat(drafts.open(operator).block()).extracting(Draft::formKey).containsExactly("new");
    }
}
