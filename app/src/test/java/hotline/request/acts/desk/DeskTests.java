package hotline.request.acts.desk;

import static hotline.request.PreparedRequest.completed;
import static hotline.request.PreparedRequest.registered;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.ClockRun;
import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules of what the hotline settles itself. */
class DeskTests {

    private static final Command TRANSFER = Commands.transfer(TransferTarget.POLICE, null);

    @Test
    void anAnswerCompletesTheFirstCycleDirectly() {
        PreparedRequest request = registered().then(OPERATOR, Commands.answer("营业到六点"));

        assertThat(request.request().direct()).isTrue();
        assertThat(request.request().status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void anAnswerInALaterCycleChangesNothingAboutTheFirst() {
        PreparedRequest request =
                completed().then(SUPERVISOR, Commands.reopen("又坏了")).then(OPERATOR, Commands.answer("已答复"));

        assertThat(request.request().direct()).isFalse();
    }

    @Test
    void whatIsOverdueStaysCounted() {
        PreparedRequest late = registered().muchLater();

        assertThat(late.refusal(OPERATOR, TRANSFER)).isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
        assertThat(late.refusal(OPERATOR, Commands.voidRequest("误登"))).isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
        assertThat(late.refusal(OPERATOR, Commands.decline(DeclineReason.PETITION, "信访局")))
                .isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
    }

    @Test
    void whatLeavesHasNoRunningClock() {
        assertThat(registered().then(OPERATOR, TRANSFER).request().clocks()).noneMatch(ClockRun::isRunning);
        assertThat(registered()
                        .then(OPERATOR, Commands.voidRequest("误登"))
                        .request()
                        .clocks())
                .noneMatch(ClockRun::isRunning);
    }

    @Test
    void whatComesBackStartsAgain() {
        PreparedRequest request = registered().then(OPERATOR, TRANSFER);
        Instant before = request.request().dueAt();

        request.later(Duration.ofDays(7)).then(OPERATOR, Commands.returnRequest("对方退回"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.request().dueAt()).isAfter(before);
    }

    @Test
    void filingAwayChangesNoVerdict() {
        PreparedRequest request = completed();
        Verdict before = request.request().firstCycle().verdict();

        request.muchLater().then(OPERATOR, Commands.close(null));

        assertThat(request.request().firstCycle().verdict()).isEqualTo(before);
    }
}
