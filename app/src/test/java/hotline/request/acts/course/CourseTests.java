package hotline.request.acts.course;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.completed;
import static hotline.request.PreparedRequest.registered;
import static hotline.testing.People.HOUSING;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.testing.Commands;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of what takes a request out of the count, brings it back, or begins another cycle. */
class CourseTests {

    private static Command mergeInto(PreparedRequest parent) {
        return Commands.merge(parent.request().number(), "同一事项");
    }

    @Test
    void aRequestMergesIntoAnEarlierOne() {
        PreparedRequest parent = registered();

        assertThat(registered().besides(parent).decide(OPERATOR, mergeInto(parent)))
                .isEqualTo(new Merged(parent.request().number().value(), "同一事项"));
    }

    @Test
    void noRequestMergesIntoWhatIsNotOpen() {
        PreparedRequest done = completed();

        assertThat(registered().refusal(OPERATOR, mergeInto(done))).isEqualTo(RequestProblem.UNKNOWN_PARENT);
        assertThat(registered().besides(done).refusal(OPERATOR, mergeInto(done)))
                .isEqualTo(RequestProblem.UNKNOWN_PARENT);
    }

    @Test
    void noRequestMergesIntoItself() {
        PreparedRequest request = registered();

        assertThat(request.besides(request).refusal(OPERATOR, mergeInto(request)))
                .isEqualTo(RequestProblem.UNKNOWN_PARENT);
    }

    @Test
    void whatIsWithdrawnAtItsDeadlineIsNotLate() {
        PreparedRequest due = acknowledged();
        Instant deadline = Objects.requireNonNull(due.request().dueAt());

        assertThat(due.at(deadline).decide(OPERATOR, Commands.withdraw("已解决"))).isEqualTo(new Withdrawn("已解决", false));
        assertThat(due.at(deadline.plusNanos(1_000)).decide(OPERATOR, Commands.withdraw("已解决")))
                .isEqualTo(new Withdrawn("已解决", true));
    }

    @Test
    void whatIsOverdueDoesNotMerge() {
        PreparedRequest parent = registered();

        assertThat(registered().besides(parent).muchLater().refusal(OPERATOR, mergeInto(parent)))
                .isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
    }

    @Test
    void anUnmergedRequestIsWhereItWas() {
        PreparedRequest parent = registered();
        PreparedRequest request = acknowledged().besides(parent).then(OPERATOR, mergeInto(parent));
        assertThat(request.request().status()).isEqualTo(RequestStatus.MERGED);

        request.then(SUPERVISOR, Commands.unmerge("不是一事"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().standing().mergedInto()).isNull();
    }

    @Test
    void whatIsWithdrawnLateStaysLate() {
        PreparedRequest request = acknowledged();
        Instant due = Objects.requireNonNull(request.request().dueAt());

        assertThat(request.at(due).decide(OPERATOR, Commands.withdraw("不用了"))).isEqualTo(new Withdrawn("不用了", false));
        assertThat(request.at(due.plusNanos(1)).decide(OPERATOR, Commands.withdraw("不用了")))
                .isEqualTo(new Withdrawn("不用了", true));
    }

    @Test
    void aRedoBeginsARoundOfTheSameLead() {
        PreparedRequest request = completed().then(SUPERVISOR, Commands.redo("不满意属实", null));

        assertThat(request.request().cycles()).hasSize(2);
        assertThat(request.request().lead()).isEqualTo(HOUSING);
        assertThat(request.request().status()).isEqualTo(RequestStatus.DISPATCHED);
    }

    @Test
    void aRedoNeedsADepartment() {
        PreparedRequest answered = registered().then(OPERATOR, Commands.answer("已答复"));

        assertThat(answered.refusal(SUPERVISOR, Commands.redo("不满意属实", null)))
                .isEqualTo(RequestProblem.DEPARTMENT_NEEDED);
        assertThat(answered.refusal(SUPERVISOR, Commands.redo("不满意属实", WATER))).isNull();
    }

    @Test
    void aReopenedRequestIsDispatchedAnew() {
        PreparedRequest request = completed().then(SUPERVISOR, Commands.reopen("又坏了"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(Objects.requireNonNull(request.request().clock(Step.DISPATCH))
                        .isRunning())
                .isTrue();
    }
}
