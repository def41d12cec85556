package hotline.request.acts.conference;

import static hotline.request.PreparedRequest.dispatched;
import static hotline.testing.People.HOUSING;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.testing.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of conferences on whose matter a request is. */
class ConferenceTests {

    private static Command convene(int level) {
        return Commands.convene(level, List.of("政府办"), "归谁办");
    }

    @Test
    void conferencesRiseLevelByLevel() {
        PreparedRequest request = dispatched();

        assertThat(request.refusal(SUPERVISOR, convene(2))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
        request.then(SUPERVISOR, convene(1));
        assertThat(request.refusal(SUPERVISOR, convene(1))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
        assertThat(request.refusal(SUPERVISOR, convene(3))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
        request.then(SUPERVISOR, convene(2)).then(SUPERVISOR, convene(3));
        assertThat(request.refusal(SUPERVISOR, convene(4))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
    }

    @Test
    void aHigherConferenceTakesALowerOneOver() {
        PreparedRequest request = dispatched().then(SUPERVISOR, convene(1)).then(SUPERVISOR, convene(2));

        assertThat(request.request().proceedings())
                .extracting(Proceeding::outcome)
                .containsExactly(Outcome.ESCALATED, null);
    }

    @Test
    void aConferenceFreesTheDepartmentThatSentBack() {
        PreparedRequest request = dispatched()
                .then(HOUSING_CLERK, Commands.sendBack("三定方案", "不属于"))
                .then(SUPERVISOR, convene(1))
                .then(SUPERVISOR, Commands.conclude(WATER, List.of(), "由水务办理", "纪要"));

        assertThat(request.request().lead()).isEqualTo(WATER);
        assertThat(request.request().sentBackBy()).containsExactly(HOUSING);
    }

    @Test
    void aConferenceHoldsTheDepartmentThatSentBack() {
        PreparedRequest request = dispatched()
                .then(HOUSING_CLERK, Commands.sendBack("三定方案", "不属于"))
                .then(SUPERVISOR, convene(1))
                .then(SUPERVISOR, Commands.conclude(HOUSING, List.of(WATER), "由住建牵头", "纪要"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().lead()).isEqualTo(HOUSING);
        assertThat(request.request().openPartOf(WATER)).isNotNull();
    }

    @Test
    void nothingIsConcludedWithoutAConference() {
        assertThat(dispatched().refusal(SUPERVISOR, Commands.conclude(WATER, List.of(), "由水务办理", "纪要")))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
    }
}
