package hotline.request.acts.supervision;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.registered;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.testing.Commands;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of supervision orders and of their answers. */
class SupervisionTests {

    private static final Command ORDER = Commands.supervise(2, "by-hand", "三日内说明");

    @Test
    void theLeadHasATimeToAnswer() {
        PreparedRequest request = acknowledged().then(SUPERVISOR, ORDER);

        assertThat(Objects.requireNonNull(request.request().clock(Step.SUPERVISION, 1))
                        .isRunning())
                .isTrue();
        request.then(HOUSING_CLERK, Commands.answerOrder(null, "正在办理"));
        assertThat(Objects.requireNonNull(request.request().clock(Step.SUPERVISION, 1))
                        .isRunning())
                .isFalse();
    }

    @Test
    void somebodyMustBeThereToAnswer() {
        assertThat(registered().refusal(SUPERVISOR, ORDER)).isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void aSweepsOrderNamesItsCause() {
        assertThat(acknowledged().decide(SUPERVISOR, Commands.supervise(1, "overdue", "已超期")))
                .isInstanceOfSatisfying(SupervisionOrdered.class, ordered -> assertThat(ordered.cause())
                        .isEqualTo("overdue"));
    }

    @Test
    void nobodyAnswersForAnotherDepartment() {
        PreparedRequest request = acknowledged(WATER).then(SUPERVISOR, ORDER);

        assertThat(request.refusal(WATER_CLERK, Commands.answerOrder(null, "正在办理")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void anAnswerNeedsAnOrder() {
        assertThat(acknowledged().refusal(HOUSING_CLERK, Commands.answerOrder(null, "正在办理")))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
    }
}
