package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 更正: what was entered wrongly is put right, and counted anew from the first instant. */
@HotlineTest
class CorrectionModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void aConsultationThatWasAComplaintIsCountedAnewFromItsReceipt() {
        Story story = handled();
        clock.set("2023-09-26T10:00:00+08:00");

        ServiceRequest request =
                story.correctedTo(Nature.CONSULTATION, Urgency.NORMAL).now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-09-27T16:00:00Z"));
        assertThat(request.cycle().originalDueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
    }

    @Test
    void whatWasTakenForPraiseHasItsOriginalDeadlineFromThenOn() {
        Story story = aRequest(requests).of(Nature.PRAISE).registered();

        ServiceRequest request =
                story.correctedTo(Nature.COMPLAINT, Urgency.NORMAL).now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(request.cycle().originalDueAt()).isEqualTo(request.dueAt());
    }

    @Test
    void noOperatorAloneTakesALatenessBack() {
        Story story = aRequest(requests).of(Nature.CONSULTATION).registered();
        clock.set("2023-09-28T09:00:00+08:00");
        Command right = Commands.correct(Nature.COMPLAINT, Urgency.NORMAL, null, null, null, "实为投诉");

        assertThat(story.refusal(late -> late.after(People.OPERATOR, right)))
                .isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
        assertThat(story.after(People.SUPERVISOR, right).now().dueAt())
                .isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
    }

    @Test
    void noDeadlineMovesToAnInstantThatHasPassed() {
        Story story = handled();
        clock.set("2023-09-28T00:00:00+08:00");

        ServiceRequest request =
                story.correctedTo(Nature.CONSULTATION, Urgency.NORMAL).now();

        assertThat(request.matter().nature()).isEqualTo(Nature.CONSULTATION);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
    }

    @Test
    void whatWasGrantedIsGrantedAgain() {
        Story story = handled().extensionAsked(3).extensionGranted();

        ServiceRequest request =
                story.correctedTo(Nature.CONSULTATION, Urgency.NORMAL).now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-08T16:00:00Z"));
    }

    @Test
    void whatIsUrgentAfterAllIsToBeRespondedToFromNowOn() {
        Story story = handled();
        clock.advance(Duration.ofHours(2));

        ServiceRequest request =
                story.correctedTo(Nature.COMPLAINT, Urgency.URGENT).now();

        assertThat(run(request, Step.RESPONSE).dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void nobodyWaitsForAResponseToWhatIsNotUrgent() {
        Story story = aRequest(requests).urgent().registered().dispatchedTo(People.HOUSING);

        ServiceRequest request =
                story.correctedTo(Nature.COMPLAINT, Urgency.NORMAL).now();

        assertThat(run(request, Step.RESPONSE).dropped()).isTrue();
    }

    @Test
    void theEffectIsShownBeforeAnythingIsDone() {
        Story story = handled();
        Command correction = Commands.correct(Nature.CONSULTATION, Urgency.NORMAL, null, null, null, "误登");

        ServiceRequest shown =
                requests.preview(People.OPERATOR, story.number(), correction).block();

        assertThat(shown.dueAt()).isEqualTo(Instant.parse("2023-09-27T16:00:00Z"));
        assertThat(story.now().dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
    }

    @Test
    void anOverdueComplaintDoesNotTurnIntoPraise() {
        Story story = handled();
        clock.set("2023-10-08T00:00:00+08:00");

        assertThat(story.refusal(next -> next.correctedTo(Nature.PRAISE, Urgency.NORMAL)))
                .isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
    }

    @Test
    void nothingIsCorrectedToWhatItIs() {
        assertThat(handled().refusal(story -> story.correctedTo(Nature.COMPLAINT, Urgency.NORMAL)))
                .isEqualTo(RequestProblem.NOTHING_CHANGES);
    }

    @Test
    void departmentsCorrectNothing() {
        Command correction = Commands.correct(Nature.PRAISE, Urgency.NORMAL, null, null, null, "误登");

        assertThat(handled().refusal(People.HOUSING_CLERK, correction)).isEqualTo(RequestProblem.WRONG_ROLE);
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
