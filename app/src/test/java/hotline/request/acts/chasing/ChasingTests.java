package hotline.request.acts.chasing;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.completed;
import static hotline.request.PreparedRequest.registered;
import static hotline.testing.People.HOUSING;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.ROADS;
import static hotline.testing.People.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.testing.Commands;
import org.junit.jupiter.api.Test;

/** Rules of repeated calls and of reminders. */
class ChasingTests {

    @Test
    void aRepeatedCallIsCountedAndChangesNothingElse() {
        PreparedRequest request = completed();
        RequestStatus before = request.request().status();

        request.then(OPERATOR, Commands.repeatCall("还没修好"));

        assertThat(request.request().standing().repeatCalls()).isEqualTo(1);
        assertThat(request.request().status()).isEqualTo(before);
    }

    @Test
    void whatTheCallerSaidStandsOutsideTheLog() {
        assertThat(completed().decide(OPERATOR, Commands.repeatCall("还没修好")).toString())
                .doesNotContain("还没修好");
    }

    @Test
    void aReminderGoesToTheLead() {
        assertThat(acknowledged(WATER).decide(OPERATOR, Commands.remind("请尽快办理")))
                .isEqualTo(new Reminded(HOUSING, "请尽快办理"));
        assertThat(registered().refusal(OPERATOR, Commands.remind("请尽快办理")))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void aSweepRemindsWhoHasAnOpenPart() {
        PreparedRequest request = acknowledged(WATER);

        assertThat(request.decide(OPERATOR, new RemindDepartment(WATER, "请签收"))).isEqualTo(new Reminded(WATER, "请签收"));
        assertThat(request.refusal(OPERATOR, new RemindDepartment(ROADS, "请签收")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }
}
