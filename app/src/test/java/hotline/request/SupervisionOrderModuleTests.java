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
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 督办: at three levels, with a deadline and an answer of its own. */
@HotlineTest
class SupervisionOrderModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void theDepartmentHasOneWorkingDayToAnswer() {
        ServiceRequest request = handled().supervised(1).now();

        assertThat(run(request, Step.SUPERVISION, 1).dueAt()).isEqualTo(Instant.parse("2023-09-25T16:00:00Z"));
        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void anAnswerEndsItsClockAndNotTheRequests() {
        ServiceRequest request = handled().supervised(2).orderAnswered().now();

        assertThat(run(request, Step.SUPERVISION, 1).isRunning()).isFalse();
        assertThat(run(request, Step.COMPLETION).isRunning()).isTrue();
        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void theReplyAnswersWhatIsLeftOpen() {
        ServiceRequest request = handled().supervised(3).replied().now();

        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(run(request, Step.SUPERVISION, 1).dropped()).isFalse();
    }

    @Test
    void eachOrderHasItsOwnClock() {
        Story story = handled().supervised(1);
        clock.set("2023-09-25T09:00:00+08:00");

        ServiceRequest request = story.supervised(2).orderAnswered().now();

        assertThat(request.clocks())
                .filteredOn(run -> run.step() == Step.SUPERVISION)
                .extracting(ClockRun::isRunning)
                .containsExactly(true, false);
    }

    @Test
    void aSupportingDepartmentAnswersNoOrderToTheLead() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .supervised(1);

        assertThat(story.refusal(People.WATER_CLERK, Commands.answerOrder(null, "在办")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void onlyASupervisorOrders() {
        assertThat(handled().refusal(People.OPERATOR, Commands.supervise(1, "by-hand", "请答复")))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
