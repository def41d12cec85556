package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Proceeding.Outcome;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 内部转派: on to an office or station, with a limit of its own. */
@HotlineTest
class InternalPassingModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void theOfficeHasTwoWorkingDays() {
        ServiceRequest request = handled().passedOnTo("路灯管理所").now();

        assertThat(run(request, Step.INTERNAL, 1).dueAt()).isEqualTo(Instant.parse("2023-09-26T16:00:00Z"));
        assertThat(request.proceedings().get(0).code()).isEqualTo("路灯管理所");
    }

    @Test
    void itsPartEndsItsClockAndNoOther() {
        Story story = handled().passedOnTo("路灯管理所");
        clock.advance(Duration.ofHours(20));

        ServiceRequest request = story.partGiven().now();

        assertThat(run(request, Step.INTERNAL, 1).endedAt()).isEqualTo(clock.instant());
        assertThat(run(request, Step.COMPLETION).isRunning()).isTrue();
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
    }

    @Test
    void aReplyWithoutThePartLeavesItWithoutObject() {
        ServiceRequest request = handled().passedOnTo("路灯管理所").replied().now();

        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.MOOT);
        assertThat(run(request, Step.INTERNAL, 1).dropped()).isTrue();
    }

    @Test
    void anotherDepartmentTakesNoPartOfIt() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .acknowledged();

        story.passedOnTo("路灯管理所");

        assertThat(story.refusal(People.WATER_CLERK, Commands.givePart(null, "好")))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
        assertThat(story.refusal(People.WATER_CLERK, Commands.givePart(1, "好")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void nothingIsGivenThatWasNotPassedOn() {
        assertThat(handled().refusal(Story::partGiven)).isEqualTo(RequestProblem.NOTHING_PENDING);
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
