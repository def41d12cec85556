package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 国办函〔2025〕66号: what is a department's work is not passed down to a township. */
@HotlineTest
class TownshipBarModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    /** Of a subject that the shipped catalogue bars from townships. */
    private static final String BARRED = "0301";

    @Test
    void anOperatorDispatchesNoDepartmentsWorkToATownship() {
        Story story = aRequest(requests).about(BARRED).registered();

        assertThat(story.refusal(next -> next.dispatchedTo(People.TOWNSHIP))).isEqualTo(RequestProblem.TOWNSHIP_BARRED);
        assertThat(story.refusal(next -> next.dispatchedTo(People.HOUSING, People.TOWNSHIP)))
                .isEqualTo(RequestProblem.TOWNSHIP_BARRED);
    }

    @Test
    void aSupervisorOverridesWithAReason() {
        Story story = aRequest(requests).about(BARRED).registered();

        ServiceRequest request =
                story.after(People.SUPERVISOR, to("灾后应急，由乡镇先行")).now();

        assertThat(request.lead()).isEqualTo(People.TOWNSHIP);
    }

    @Test
    void neitherWithoutAReasonNorByAnOperator() {
        Story story = aRequest(requests).about(BARRED).registered();

        assertThat(story.refusal(People.SUPERVISOR, to(null))).isEqualTo(RequestProblem.TOWNSHIP_BARRED);
        assertThat(story.refusal(People.OPERATOR, to("方便"))).isEqualTo(RequestProblem.TOWNSHIP_BARRED);
    }

    @Test
    void reassigningIsNoWayAround() {
        Story story = aRequest(requests).about(BARRED).registered().dispatchedTo(People.HOUSING);

        assertThat(story.refusal(next -> next.reassignedTo(People.TOWNSHIP))).isEqualTo(RequestProblem.TOWNSHIP_BARRED);
    }

    @Test
    void aConferenceDecidesWithReasonsOfItsOwn() {
        ServiceRequest request = aRequest(requests)
                .about(BARRED)
                .registered()
                .convened(1)
                .concluded(People.TOWNSHIP)
                .now();

        assertThat(request.lead()).isEqualTo(People.TOWNSHIP);
    }

    private static Command to(@Nullable String overrideReason) {
        return Commands.dispatch(People.TOWNSHIP, List.of(), null, null, overrideReason);
    }
}
