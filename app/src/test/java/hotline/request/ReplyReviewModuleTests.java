package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.handling.Verdict;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 答复审核: by rule, by sample or for all; the reply that stands decides at its own instant. */
@HotlineTest
class ReplyReviewModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Autowired
    HandlingSettingsRepository settings;

    @Test
    void reviewAndClosingDelayNoVerdict() {
        reviewed(ReviewMode.ALL, 0);
        Story story = handled();
        clock.set("2023-10-08T00:00:00+08:00");
        story.replied();
        clock.advance(Duration.ofDays(3));

        ServiceRequest request = story.passed().closed().now();

        assertThat(request.completedAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void whatTheReplyEndsEndsWithItAndNotWithItsReview() {
        reviewed(ReviewMode.ALL, 0);
        Story story = handled();
        clock.set("2023-09-25T10:00:00+08:00");
        story.replied();
        clock.set("2023-09-28T10:00:00+08:00");

        ServiceRequest request = story.passed().now();

        assertThat(run(request, Step.FIRST_CONTACT, 1).dueAt()).isEqualTo(Instant.parse("2023-09-25T16:00:00Z"));
        assertThat(run(request, Step.FIRST_CONTACT, 1).endedAt()).isEqualTo(Instant.parse("2023-09-25T02:00:00Z"));
    }

    @Test
    void theReviewHasOneWorkingDay() {
        reviewed(ReviewMode.ALL, 0);

        ServiceRequest request = handled().replied().now();

        assertThat(request.status()).isEqualTo(RequestStatus.UNDER_REVIEW);
        assertThat(run(request, Step.REPLY_REVIEW, 1).dueAt()).isEqualTo(Instant.parse("2023-09-25T16:00:00Z"));
    }

    @Test
    void aRefusedReplyGetsBackTheOfficeTimeFromReplyToRefusal() {
        reviewed(ReviewMode.ALL, 0);
        Story story = handled().replied();
        clock.advance(Duration.ofHours(74).plusNanos(1_000));

        ServiceRequest request = story.replyRefused().now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-09T16:00:00Z"));
        assertThat(request.cycle().verdict()).isNull();
    }

    @Test
    void theReplyThatStandsDecides() {
        reviewed(ReviewMode.ALL, 0);
        Story story = handled().replied();
        clock.advance(Duration.ofHours(24));
        story.replyRefused();
        clock.set("2023-10-09T00:00:00.000001+08:00");

        ServiceRequest request = story.replied().passed().now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-08T16:00:00Z"));
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void aLateReplyThatIsRefusedMovesNoDeadline() {
        reviewed(ReviewMode.ALL, 0);
        Story story = handled();
        clock.set("2023-10-08T00:00:00.000001+08:00");
        story.replied();
        clock.advance(Duration.ofHours(24));

        ServiceRequest request = story.replyRefused().now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(request.isOverdueAt(clock.instant())).isTrue();
    }

    @Test
    void bySampleChancePicksAndTheLogSaysSo() {
        reviewed(ReviewMode.SAMPLE, 50);

        List<ServiceRequest> replied =
                IntStream.range(0, 40).mapToObj(i -> handled().replied().now()).toList();

        assertThat(replied)
                .extracting(ServiceRequest::status)
                .contains(RequestStatus.COMPLETED, RequestStatus.UNDER_REVIEW);
        assertThat(replied)
                .filteredOn(request -> request.status() == RequestStatus.UNDER_REVIEW)
                .allSatisfy(request ->
                        assertThat(request.proceedings().get(0).code()).isEqualTo("sample"));
    }

    @Test
    void byRuleOnlyTheNaturesThatAreNamed() {
        reviewed(ReviewMode.RULE, 0, Nature.TIP_OFF);
        Story tipOff = aRequest(requests)
                .of(Nature.TIP_OFF)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        assertThat(tipOff.replied().now().status()).isEqualTo(RequestStatus.UNDER_REVIEW);
        assertThat(handled().replied().now().status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void theDepartmentPassesNoReplyOfItsOwn() {
        reviewed(ReviewMode.ALL, 0);

        assertThat(handled().replied().refusal(People.HOUSING_CLERK, Commands.passReply(false, null, null)))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }

    private void reviewed(ReviewMode mode, int percent, Nature... natures) {
        HandlingSettings wanted = new HandlingSettings(mode, percent, Set.of(natures), List.of(50, 80), false);
        settings.set(People.JIAOCHENG, wanted, People.ADMINISTRATOR, clock.instant())
                .block();
    }
}
