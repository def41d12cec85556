package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Act;
import hotline.testing.HotlineTest;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Sweeps do each thing once, whoever sweeps or acts meanwhile and whatever item is bad. */
@HotlineTest
class SweepOnceModuleTests extends SweptRequests {

    @Autowired
    MeterRegistry meters;

    @Test
    void countsWhatWasSweptByRuleAndOutcome() {
        Counter ordered = meters.get("hotline.supervision.swept")
                .tags("rule", "overdue", "outcome", "acted")
                .counter();
        double before = ordered.count();
        inProgress();

        sweepAt(OVERDUE);

        assertThat(ordered.count()).isEqualTo(before + 1);
    }

    @Test
    void sweepingAgainChangesNothing() {
        IntStream.range(0, 5).forEach(i -> dispatched());
        sweepAt(OVERDUE);
        String before = swept.all();

        sweepAt(OVERDUE);

        assertThat(swept.all()).isEqualTo(before);
    }

    @Test
    void sweepsAtOnceDoEachThingOnce() {
        List<Story> stories = IntStream.range(0, 20).mapToObj(i -> dispatched()).toList();
        clock.set(OVERDUE);

        Flux.range(0, 4).flatMap(i -> sweeps.sweep(), 4).then().block();

        // what one of them left because another was busy with the same request
        sweepAt(OVERDUE);
        assertThat(stories).allSatisfy(story -> {
            assertThat(levels(story)).containsExactly("1", "2");
            assertThat(swept.count(story, Act.REMIND)).isEqualTo(1);
            assertThat(swept.count(story, Act.FIX_RESPONSIBILITY)).isEqualTo(1);
        });
        assertThat(swept.dueAlarms(clock.instant())).isZero();
    }

    @Test
    void leavesARequestThatSomebodyActsOnForTheNextTime() throws SQLException {
        Story story = inProgress();
        clock.set(OVERDUE);
        try (Connection other = TestDatabase.shared().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM service_request FOR UPDATE");

            assertThat(sweeps.sweep().block()).isZero();
            other.rollback();
        }
        sweepAt(OVERDUE);
        assertThat(levels(story)).containsExactly("1", "2");
    }

    @Test
    void whatWasDoneBeforeIsNotDoneAgain() {
        Story story = dispatched();
        String alarm = swept.alarms("acknowledgement").get(0);
        sweepAt(NEXT_DAY);

        swept.putBack(alarm);
        sweepAt(NEXT_DAY);

        assertThat(swept.count(story, Act.REMIND)).isEqualTo(1);
        assertThat(swept.dueAlarms(clock.instant())).isZero();
    }

    @Test
    void oneBadItemStopsNoOther() {
        Story bad = inProgress();
        Story good = inProgress();
        swept.run("UPDATE service_request SET nature = 'zzz' WHERE number = '" + bad.number() + "'");

        sweepAt(OVERDUE);

        assertThat(levels(good)).containsExactly("1", "2");
        assertThat(swept.attempts(bad)).isNotEmpty().allMatch(attempts -> attempts == 1);
    }

    @Test
    void aBadItemIsDealtWithOnceItIsMended() {
        Story bad = inProgress();
        swept.run("UPDATE service_request SET nature = 'zzz'");
        sweepAt(OVERDUE);

        swept.run("UPDATE service_request SET nature = 'complaint'");
        clock.advance(Duration.ofMinutes(2));
        sweep();

        assertThat(levels(bad)).containsExactly("1", "2");
    }
}
