package hotline.request.acts.superior;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.ofSuperior;
import static hotline.testing.People.HOUSING;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.WorkingTime;
import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.handling.SuperiorMatter;
import hotline.testing.Commands;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules of what a superior platform answers about its order. */
class SuperiorTests {

    private static PreparedRequest asked() {
        return ofSuperior()
                .then(OPERATOR, Commands.dispatch(HOUSING, null, null))
                .then(HOUSING_CLERK, Commands.acknowledge())
                .then(
                        HOUSING_CLERK,
                        Commands.askExtension(new WorkingTime(1, WorkingTime.Unit.WORKING_DAY), "检测", true));
    }

    @Test
    void aPetitionOfAnOrderIsToldAbove() {
        assertThat(asked().request().proceedings())
                .extracting(Proceeding::kind)
                .containsExactly(Kind.EXTENSION, Kind.SUPERIOR);
    }

    @Test
    void anExtensionFromAboveSettlesTheDepartmentsPetition() {
        PreparedRequest request = asked();
        Instant before = request.request().dueAt();

        request.then(OPERATOR, Commands.superiorAnswer(SuperiorMatter.EXTENSION, true, "同意", null));

        assertThat(request.request().dueAt()).isAfter(before);
        assertThat(request.request().proceedings()).noneMatch(Proceeding::isOpen);
    }

    @Test
    void whatTheyRefuseMovesNothing() {
        PreparedRequest request = asked();
        Instant before = request.request().dueAt();

        request.then(OPERATOR, Commands.superiorAnswer(SuperiorMatter.EXTENSION, false, "不同意", null));

        assertThat(request.request().dueAt()).isEqualTo(before);
    }

    @Test
    void onlyAnOrderFromAboveIsAnswered() {
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.superiorAnswer(SuperiorMatter.REPLY, true, "同意", null)))
                .isEqualTo(RequestProblem.NOT_FROM_ABOVE);
    }

    @Test
    void whatNobodyAskedForIsEnteredByASupervisor() {
        Command answer = Commands.superiorAnswer(SuperiorMatter.REPLY, true, "同意", null);

        assertThat(ofSuperior().refusal(OPERATOR, answer)).isEqualTo(RequestProblem.NOTHING_PENDING);
        assertThat(ofSuperior().refusal(SUPERVISOR, answer)).isNull();
    }

    @Test
    void anAnswerToSomethingElseIsNotTheOneThatIsAwaited() {
        Command answer = Commands.superiorAnswer(SuperiorMatter.REPLY, true, "同意", null);

        assertThat(asked().refusal(OPERATOR, answer)).isEqualTo(RequestProblem.NOTHING_PENDING);
        assertThat(asked().refusal(SUPERVISOR, answer)).isNull();
    }

    @Test
    void aLimitLiesAhead() {
        PreparedRequest request = asked();

        assertThat(request.refusal(
                        OPERATOR, Commands.superiorAnswer(SuperiorMatter.EXTENSION, true, "同意", request.now())))
                .isEqualTo(RequestProblem.LIMIT_PAST);
    }
}
