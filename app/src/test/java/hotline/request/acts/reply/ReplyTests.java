package hotline.request.acts.reply;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.completed;
import static hotline.request.PreparedRequest.dispatched;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.ClockRun;
import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.handling.PartEnding;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules of a department's reply and of its review. */
class ReplyTests {

    private static final Command REPLY = Commands.reply("已经修好");

    @Test
    void theLeadsReplyCompletesTheRequest() {
        PreparedRequest request = completed();

        assertThat(request.request().status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(request.request().firstCycle().verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.request().clocks()).noneMatch(ClockRun::isRunning);
    }

    @Test
    void whoRepliesHasTakenTheRequestOn() {
        assertThat(dispatched().refusal(HOUSING_CLERK, REPLY)).isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void anOpenPartIsCoveredKnowingly() {
        assertThat(acknowledged(WATER).refusal(HOUSING_CLERK, REPLY)).isEqualTo(RequestProblem.OPEN_PARTS);
        assertThat(acknowledged(WATER).refusal(HOUSING_CLERK, Commands.reply("已经修好", null, true)))
                .isNull();
    }

    @Test
    void aSupportingReplyCompletesItsPartAlone() {
        PreparedRequest request =
                acknowledged(WATER).then(WATER_CLERK, Commands.acknowledge()).then(WATER_CLERK, REPLY);

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().parts().get(1).ending()).isEqualTo(PartEnding.REPLIED);
    }

    @Test
    void aTimeOnPaperLiesBetweenDispatchAndNow() {
        PreparedRequest request = acknowledged();
        Instant tomorrow = request.now().plus(Duration.ofDays(1));
        Instant before = request.now().minus(Duration.ofDays(1));

        assertThat(request.refusal(HOUSING_CLERK, Commands.reply("已办", tomorrow, false)))
                .isEqualTo(RequestProblem.CLAIM_IMPOSSIBLE);
        assertThat(request.refusal(HOUSING_CLERK, Commands.reply("已办", before, false)))
                .isEqualTo(RequestProblem.CLAIM_IMPOSSIBLE);
    }

    @Test
    void aReplyFromPaperIsReviewed() {
        PreparedRequest request = acknowledged();

        assertThat(request.decide(HOUSING_CLERK, Commands.reply("已办", request.now(), false)))
                .isInstanceOfSatisfying(Replied.class, reply -> {
                    assertThat(reply.reviewCause()).isEqualTo("paper");
                    assertThat(reply.to()).isEqualTo(RequestStatus.UNDER_REVIEW);
                });
    }

    @Test
    void aPassedReplyStandsAtItsOwnInstant() {
        PreparedRequest request = acknowledged().reviewing().then(HOUSING_CLERK, REPLY);
        Instant replied = request.now();

        request.muchLater().then(SUPERVISOR, Commands.passReply(false, null, null));

        assertThat(request.request().completedAt()).isEqualTo(replied);
        assertThat(request.request().firstCycle().verdict()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void aClaimIsConfirmedWithEvidenceWhereThereIsOne() {
        PreparedRequest plain = acknowledged().reviewing().then(HOUSING_CLERK, REPLY);
        PreparedRequest paper = acknowledged();
        paper.then(HOUSING_CLERK, Commands.reply("已办", paper.now(), false));

        assertThat(plain.refusal(SUPERVISOR, Commands.passReply(true, "原件", null)))
                .isEqualTo(RequestProblem.CLAIM_IMPOSSIBLE);
        assertThat(paper.refusal(SUPERVISOR, Commands.passReply(true, null, null)))
                .isEqualTo(RequestProblem.EVIDENCE_NEEDED);
        assertThat(paper.refusal(SUPERVISOR, Commands.passReply(true, "原件", null)))
                .isNull();
    }

    @Test
    void aRefusedReplyGivesBackTheTimeOfItsReview() {
        PreparedRequest request = acknowledged().reviewing().then(HOUSING_CLERK, REPLY);
        Instant before = request.request().dueAt();

        request.later(Duration.ofDays(7)).then(SUPERVISOR, Commands.refuseReply("答非所问"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().dueAt()).isAfter(before);
    }

    @Test
    void nothingIsReviewedThatNobodyReplied() {
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.passReply(false, null, null)))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.refuseReply("答非所问")))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }
}
