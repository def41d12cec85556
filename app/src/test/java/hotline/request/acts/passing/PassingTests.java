package hotline.request.acts.passing;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.testing.Commands;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of offices and stations that give their part. */
class PassingTests {

    @Test
    void anOfficeGivesItsPartUnderAClockOfItsOwn() {
        PreparedRequest request = acknowledged().then(HOUSING_CLERK, Commands.passOn("物业科", null));

        assertThat(request.decide(HOUSING_CLERK, Commands.givePart(null, "已查看")))
                .isEqualTo(new PartGiven(1, "已查看"));
        assertThat(Objects.requireNonNull(request.request().clock(Step.INTERNAL, 1))
                        .isRunning())
                .isTrue();
    }

    @Test
    void nothingIsGivenThatNobodyAskedFor() {
        assertThat(acknowledged().refusal(HOUSING_CLERK, Commands.givePart(null, "已查看")))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
    }

    @Test
    void eachDepartmentGivesThePartOfItsOwnOffice() {
        PreparedRequest request = acknowledged(WATER)
                .then(WATER_CLERK, Commands.acknowledge())
                .then(HOUSING_CLERK, Commands.passOn("物业科", null))
                .then(WATER_CLERK, Commands.passOn("管网所", null));

        assertThat(request.decide(HOUSING_CLERK, Commands.givePart(null, "已查看")))
                .isEqualTo(new PartGiven(1, "已查看"));
    }

    @Test
    void noDepartmentGivesThePartOfAnothersOffice() {
        PreparedRequest request = acknowledged(WATER).then(HOUSING_CLERK, Commands.passOn("物业科", null));

        assertThat(request.refusal(WATER_CLERK, Commands.givePart(1, "已查看")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }
}
