package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Act;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of the sweeps warns, reminds or orders when its time has come. */
@HotlineTest
class SweepModuleTests extends SweptRequests {

    @Test
    void warnsWhenAClockIsDueSoon() {
        Story story = inProgress();

        sweepAt(HALF);

        assertThat(swept.warnings(story)).contains("completion due-soon 50");
        assertThat(levels(story)).isEmpty();
    }

    @Test
    void ordersWhenAClockIsAlmostDue() {
        Story story = inProgress();

        sweepAt(ALMOST);

        assertThat(levels(story)).containsExactly("1");
        assertThat(swept.causes(story)).containsExactly("due-soon");
    }

    @Test
    void ordersAtTheSecondLevelWhenOverdue() {
        Story story = inProgress();

        sweepAt(OVERDUE);

        assertThat(levels(story)).containsExactly("1", "2");
        assertThat(swept.warnings(story)).doesNotContain("completion overdue 100");
    }

    @Test
    void nothingIsOverdueAtTheVeryInstant() {
        Story story = inProgress();

        sweepAt(ALMOST);
        sweepAt("2023-10-08T00:00:00+08:00");

        assertThat(levels(story)).containsExactly("1");
        assertThat(swept.alarms("completion"))
                .anyMatch(alarm -> alarm.contains("\"fires_at\": \"2023-10-07T16:00:00+00:00\""));
    }

    @Test
    void whatCanWaitWaitsForTheOffice() {
        Story story = inProgress();

        sweepAt("2023-10-08T00:00:01+08:00");
        assertThat(levels(story)).isEmpty();
        assertThat(swept.warnings(story)).doesNotContain("completion due-soon 50");

        sweepAt("2023-10-08T07:59:59+08:00");
        assertThat(levels(story)).isEmpty();

        sweepAt(OVERDUE);
        assertThat(levels(story)).containsExactly("1", "2");
        assertThat(swept.attempts(story)).isEmpty();
    }

    @Test
    void whatIsUrgentWaitsForNothing() {
        Story story = RequestFixture.aRequest(requests)
                .urgent()
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        sweepAt("2023-10-08T00:00:01+08:00");

        assertThat(levels(story)).contains("2");
    }

    @Test
    void raisesTheHighestOrderThatPassesInSilence() {
        Story story = inProgress();

        sweepAt(OVERDUE);
        sweepAt("2023-10-20T09:00:00+08:00");
        sweepAt("2023-10-30T09:00:00+08:00");
        sweepAt("2023-11-10T09:00:00+08:00");

        assertThat(levels(story)).containsExactly("1", "2", "3");
        assertThat(swept.warnings(story)).contains("supervision order-unanswered 100");
    }

    @Test
    void anAnsweredOrderIsNotRaised() {
        Story story = inProgress();
        sweepAt(OVERDUE);

        story.after(People.HOUSING_CLERK, Commands.answerOrder(2, "本周修复"));
        story.after(People.HOUSING_CLERK, Commands.answerOrder(1, "本周修复"));
        sweepAt("2023-10-20T09:00:00+08:00");

        assertThat(levels(story)).containsExactly("1", "2");
    }

    @Test
    void remindsWhoHasNotAcknowledged() {
        Story story = dispatched();

        sweepAt(NEXT_DAY);

        assertThat(swept.reminded(story)).containsExactly(People.HOUSING.code());
    }

    @Test
    void remindsASupportingDepartmentByItself() {
        Story story = RequestFixture.aRequest(requests)
                .registered()
                .after(People.OPERATOR, Commands.dispatch(People.HOUSING, List.of(People.WATER), null, null, null))
                .acknowledged();

        sweepAt(NEXT_DAY);

        assertThat(swept.reminded(story)).containsExactly(People.WATER.code());
    }

    @Test
    void remindsASupportingDepartmentWhosePartIsOverdue() {
        Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .acknowledged()
                .after(People.WATER_CLERK, Commands.acknowledge());

        sweepAt(OVERDUE);

        assertThat(swept.reminded(story)).containsExactly(People.WATER.code());
    }

    @Test
    void silenceMakesADepartmentTheResponsibleOne() {
        Story story = dispatched();

        sweepAt(NEXT_DAY);

        assertThat(swept.count(story, Act.FIX_RESPONSIBILITY)).isEqualTo(1);
    }

    @Test
    void warnsOfWhatTheHotlineItselfIsLateWith() {
        Story story = RequestFixture.aRequest(requests).urgent().registered();

        sweepAt(NEXT_DAY);

        assertThat(swept.warnings(story)).containsExactlyInAnyOrder("dispatch overdue 100", "response overdue 100");
    }

    @Test
    void warnsWhereThereIsNoLeadToOrder() {
        Story story = RequestFixture.aRequest(requests).registered();

        sweepAt(OVERDUE);

        assertThat(swept.warnings(story))
                .contains("completion due-soon 50", "completion due-soon 80", "completion overdue 100");
        assertThat(levels(story)).isEmpty();
    }

    @Test
    void whatWasRepliedIsLeftAlone() {
        Story story = inProgress().replied();

        sweepAt(OVERDUE);

        assertThat(swept.warnings(story)).isEmpty();
        assertThat(levels(story)).isEmpty();
    }
}
