package hotline.request.acts.extension;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.WorkingTime;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestProblem;
import hotline.testing.Commands;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of asking for more time and of deciding about it. */
class ExtensionTests {

    private static final Command ASK = ask(1);

    private static Command ask(int days) {
        return Commands.askExtension(new WorkingTime(days, WorkingTime.Unit.WORKING_DAY), "需要进场检测", true);
    }

    @Test
    void aGrantedExtensionMovesTheDeadlineOn() {
        PreparedRequest request = acknowledged().then(HOUSING_CLERK, ASK);
        Instant before = Objects.requireNonNull(request.request().dueAt());

        request.then(SUPERVISOR, Commands.grantExtension(null));

        assertThat(request.request().dueAt()).isAfter(before);
        assertThat(request.request().clock(Step.COMPLETION, 1))
                .extracting(ClockRun::dueAt)
                .isNotEqualTo(before);
    }

    @Test
    void aRefusedExtensionLeavesTheDeadline() {
        PreparedRequest request = acknowledged().then(HOUSING_CLERK, ASK);
        Instant before = request.request().dueAt();

        request.then(SUPERVISOR, Commands.refuseExtension("理由不足"));

        assertThat(request.request().dueAt()).isEqualTo(before);
        assertThat(request.request().proceedings().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void theCallerIsToldFirst() {
        assertThat(acknowledged()
                        .refusal(
                                HOUSING_CLERK,
                                Commands.askExtension(new WorkingTime(1, WorkingTime.Unit.WORKING_DAY), "检测", false)))
                .isEqualTo(RequestProblem.CALLER_NOT_TOLD);
    }

    @Test
    void afterTheDeadlineItIsTooLate() {
        assertThat(acknowledged().muchLater().refusal(HOUSING_CLERK, ASK)).isEqualTo(RequestProblem.EXTENSION_TOO_LATE);
    }

    @Test
    void onlyTheLeadAsks() {
        assertThat(acknowledged(WATER).refusal(WATER_CLERK, ASK)).isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void oneIsAskedForAtATime() {
        assertThat(acknowledged().then(HOUSING_CLERK, ASK).refusal(HOUSING_CLERK, ASK))
                .isEqualTo(RequestProblem.ALREADY_PENDING);
    }

    @Test
    void noLongerThanTheRulesAllow() {
        assertThat(acknowledged().refusal(HOUSING_CLERK, ask(1_000))).isEqualTo(RequestProblem.EXTENSION_TOO_LONG);
    }

    @Test
    void noOftenerThanTheRulesAllow() {
        PreparedRequest request = acknowledged();
        for (int i = 0; i < 3; i++) {
            request.then(HOUSING_CLERK, ASK).then(SUPERVISOR, Commands.grantExtension(null));
        }

        assertThat(request.refusal(HOUSING_CLERK, ASK)).isEqualTo(RequestProblem.EXTENSIONS_USED_UP);
    }

    @Test
    void nothingIsDecidedThatNobodyAskedFor() {
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.grantExtension(null)))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.refuseExtension("不同意")))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
    }
}
