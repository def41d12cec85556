package hotline.request.acts.pause;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.testing.Commands;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules of letting the clocks of handling stand still. */
class PauseTests {

    private static final Command PAUSE = Commands.pause("appraisal", "送检");

    @Test
    void aPauseGivesBackWhatItTook() {
        PreparedRequest request = acknowledged().then(SUPERVISOR, PAUSE);
        Instant before = request.request().dueAt();

        request.later(Duration.ofDays(7)).then(SUPERVISOR, Commands.resume(null));

        assertThat(request.request().dueAt()).isAfter(before);
        assertThat(request.request().clockStoppedAt()).isNull();
    }

    @Test
    void onlyForACauseOfTheRules() {
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.pause("whim", "不想办")))
                .isEqualTo(RequestProblem.PAUSE_NOT_ALLOWED);
    }

    @Test
    void neverAfterTheDeadline() {
        assertThat(acknowledged().muchLater().refusal(SUPERVISOR, PAUSE)).isEqualTo(RequestProblem.PAUSE_TOO_LATE);
    }

    @Test
    void theLeadOrASupervisorLetsClocksRunOn() {
        PreparedRequest request = acknowledged(WATER).then(SUPERVISOR, PAUSE);

        assertThat(request.refusal(WATER_CLERK, Commands.resume(null))).isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(request.refusal(HOUSING_CLERK, Commands.resume(null))).isNull();
    }

    @Test
    void whatRunsIsNotResumed() {
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.resume(null)))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }
}
