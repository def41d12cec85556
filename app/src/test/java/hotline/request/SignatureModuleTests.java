package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.handling.Verdict;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 领导审签: where the department wants it, its head signs before the reply goes out. */
@HotlineTest
class SignatureModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Autowired
    HandlingSettingsRepository settings;

    @Test
    void theReplyGoesOutWhenItIsSigned() {
        Story story = drafted();
        clock.set("2023-10-08T00:00:00+08:00");

        ServiceRequest request = story.signed().now();

        assertThat(request.status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(request.completedAt()).isEqualTo(clock.instant());
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void theClockRunsUntilThen() {
        Story story = drafted();
        clock.set("2023-10-08T00:00:00.000001+08:00");

        assertThat(story.signed().now().cycle().verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void aReturnedDraftIsWrittenAnew() {
        ServiceRequest request = drafted().draftReturned().now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.cycle().completedAt()).isNull();
    }

    @Test
    void neitherTheClerkNorTheHeadOfAnotherDepartmentSigns() {
        Story story = drafted();

        assertThat(story.refusal(People.HOUSING_CLERK, Commands.sign())).isEqualTo(RequestProblem.WRONG_ROLE);
        assertThat(story.refusal(People.headOf(People.WATER), Commands.sign()))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void theHeadOfASupportingDepartmentDoesNotSignForTheLead() {
        signatures();
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .acknowledged();

        assertThat(story.repliedForAll().refusal(People.headOf(People.WATER), Commands.sign()))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(story.refusal(People.headOf(People.WATER), Commands.returnDraft("不妥")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void otherDepartmentsNeedNone() {
        signatures();

        assertThat(aRequest(requests)
                        .registered()
                        .dispatchedTo(People.WATER)
                        .acknowledged()
                        .replied()
                        .now()
                        .status())
                .isEqualTo(RequestStatus.COMPLETED);
    }

    private Story drafted() {
        signatures();
        return aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();
    }

    private void signatures() {
        settings.setSignature(People.JIAOCHENG, People.HOUSING.code(), true, People.ADMINISTRATOR, clock.instant())
                .block();
    }
}
