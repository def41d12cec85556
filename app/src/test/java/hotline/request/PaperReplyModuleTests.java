package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 补录: a reply given on paper has a claimed time beside the recorded one. */
@HotlineTest
class PaperReplyModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    private static final Instant CLAIMED = Instant.parse("2023-10-07T10:00:00Z");

    @Test
    void theRecordedTimeDecidesUnlessTheClaimIsConfirmed() {
        ServiceRequest request = enteredLate().passed().now();

        assertThat(request.cycle().verdict()).isEqualTo(Verdict.LATE);
        assertThat(request.completedAt()).isEqualTo(Instant.parse("2023-10-08T02:00:00Z"));
        assertThat(request.proceedings().get(0).claimedAt()).isEqualTo(CLAIMED);
    }

    @Test
    void aClaimConfirmedWithEvidenceDecides() {
        ServiceRequest request = enteredLate().claimConfirmed("签收回执照片").now();

        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.completedAt()).isEqualTo(CLAIMED);
    }

    @Test
    void noClaimIsConfirmedWithoutEvidence() {
        assertThat(enteredLate().refusal(People.SUPERVISOR, Commands.passReply(true, null, null)))
                .isEqualTo(RequestProblem.EVIDENCE_NEEDED);
    }

    @Test
    void aReplyWithAClaimIsReviewedWhateverTheDivisionSets() {
        assertThat(enteredLate().now().status()).isEqualTo(RequestStatus.UNDER_REVIEW);
    }

    @Test
    void nobodyRepliesBeforeTheDispatchOrInTheFuture() {
        Story story = handled();
        clock.advance(Duration.ofDays(1));

        assertThat(story.refusal(next -> next.repliedOnPaper(MutableClock.START.minusNanos(1_000))))
                .isEqualTo(RequestProblem.CLAIM_IMPOSSIBLE);
        assertThat(story.refusal(next -> next.repliedOnPaper(clock.instant().plusNanos(1_000))))
                .isEqualTo(RequestProblem.CLAIM_IMPOSSIBLE);
    }

    @Test
    void aDepartmentThatJoinedAfterTheClaimEndsNoEarlierThanItBegan() {
        Story story = handled();
        clock.set("2023-10-08T10:00:00+08:00");
        story.reassignedTo(People.HOUSING, People.WATER).repliedOnPaper(CLAIMED);

        ServiceRequest request = story.claimConfirmed("回执").now();

        assertThat(request.parts().get(1).endedAt()).isEqualTo(clock.instant());
        assertThat(run(request, Step.COMPLETION, 2).endedAt()).isEqualTo(clock.instant());
    }

    private Story enteredLate() {
        Story story = handled();
        clock.set("2023-10-08T10:00:00+08:00");
        return story.repliedOnPaper(CLAIMED);
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
