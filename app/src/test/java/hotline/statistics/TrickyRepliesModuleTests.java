package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.RequestProblem;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import org.junit.jupiter.api.Test;

/** Tricky cases of replies under review, extensions and pauses. */
@HotlineTest
class TrickyRepliesModuleTests extends TrickyCases {

    @Test
    void aReplyUnderReviewStandsStillAndARefusalGivesBackItsOfficeTime() {
        reviewAllReplies();
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.replied();

        assertThat(bucket("2023-10-08T11:00:00", "open-in-time")).isEqualTo(1);
        assertThat(figures("2023-10-08T11:00:00").family(Family.OF_WHICH)).containsEntry("reply-under-review", 1L);

        at("2023-10-08T12:00:00");
        story.after(People.SUPERVISOR, Commands.refuseReply("未解决"));

        assertThat(story.now().dueAt()).isEqualTo(Life.time("2023-10-10T00:00:00"));
        assertThat(bucket("2023-10-09T23:59:59", "open-in-time")).isEqualTo(1);
        assertThat(bucket("2023-10-10T00:00:01", "open-overdue")).isEqualTo(1);
    }

    @Test
    void theReplyThatStandsDecidesAtItsOwnInstantHoweverLateItPasses() {
        reviewAllReplies();
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.replied();
        at("2023-10-08T12:00:00");
        story.after(People.SUPERVISOR, Commands.refuseReply("未解决"));
        at("2023-10-09T01:00:00");
        story.replied();
        at("2023-11-20T10:00:00");
        story.after(People.SUPERVISOR, Commands.passReply(false, null, null));

        Group figures = figures("2023-12-01T00:00:00");

        assertThat(headline(figures, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(figures, Basis.ORIGINAL)).isEqualTo("0/1");
        assertThat(bucket("2023-11-19T00:00:00", "open-in-time")).isEqualTo(1);
    }

    @Test
    void aReplyUnderReviewThatCameTooLateIsOverdue() {
        reviewAllReplies();
        Story story = dispatched().acknowledged();
        at("2023-10-08T08:00:00");
        story.replied();

        assertThat(bucket("2023-10-08T09:00:00", "open-overdue")).isEqualTo(1);
    }

    @Test
    void anExtensionGrantedAfterTheOldDeadlineCountsFromItAndIsLateByIt() {
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.after(People.HOUSING_CLERK, Commands.askExtension(THREE_DAYS, "材料未到", true));
        at("2023-10-08T10:00:00");
        story.after(People.SUPERVISOR, Commands.grantExtension(null));
        at("2023-10-10T10:00:00");
        story.replied();

        Group undecided = figures("2023-10-08T09:00:00");
        Group after = figures("2023-10-11T00:00:00");

        assertThat(undecided.family(Family.BUCKETS)).containsEntry("open-overdue", 1L);
        assertThat(undecided.family(Family.OF_WHICH)).containsEntry("extension-pending", 1L);
        assertThat(story.now().dueAt()).isEqualTo(Life.time("2023-10-11T00:00:00"));
        assertThat(headline(after, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(after, Basis.ORIGINAL)).isEqualTo("0/1");
    }

    @Test
    void anExtensionAskedAfterTheDeadlineIsRefusedByRuleAndTheRequestLate() {
        Story story = dispatched().acknowledged();
        at("2023-10-08T00:00:01");

        assertRefused(
                () -> story.after(People.HOUSING_CLERK, Commands.askExtension(THREE_DAYS, "材料未到", true)),
                RequestProblem.EXTENSION_TOO_LATE);
        story.replied();

        assertThat(bucket("2023-10-09T00:00:00", "late")).isEqualTo(1);
    }

    @Test
    void whatIsPausedHasABucketOfItsOwnAndByTheOriginalDeadlineDoesNotCount() {
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.after(People.SUPERVISOR, Commands.pause("appraisal", "需要检测"));

        Group figures = figures("2023-10-20T00:00:00");

        assertThat(figures.family(Family.BUCKETS)).containsEntry("paused", 1L).containsEntry("open-overdue", 0L);
        assertThat(rates(figures)).containsExactly("0/0", "0/0", "0/0", "0/1", "1/1");
        assertThat(headline(figures, Basis.ORIGINAL)).isEqualTo("0/1");
        assertThat(figures.family(Family.OPEN)).containsEntry("open-paused", 1L).containsEntry("open", 1L);
        assertThat(figures.family(Family.BALANCE).get("standing-still")).isEqualTo(1);
    }

    @Test
    void aPauseCannotBeginAfterTheDeadline() {
        Story story = dispatched().acknowledged();
        at("2023-10-08T00:00:00");

        assertRefused(
                () -> story.after(People.SUPERVISOR, Commands.pause("appraisal", "需要检测")),
                RequestProblem.PAUSE_TOO_LATE);
    }
}
