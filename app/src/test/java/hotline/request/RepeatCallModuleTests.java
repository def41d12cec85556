package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** 群众催单: counted among calls and never as a new request. */
@HotlineTest
class RepeatCallModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Autowired
    DatabaseClient database;

    @Test
    void aSecondCallIsCountedAtTheRequest() {
        Story story = aRequest(requests)
                .registered()
                .calledAgain()
                .dispatchedTo(People.HOUSING)
                .calledAgain();

        assertThat(story.now().standing().repeatCalls()).isEqualTo(2);
        assertThat(requestsInAll()).isEqualTo(1);
    }

    @Test
    void itMovesNeitherStatusNorDeadline() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        ServiceRequest before = story.now();

        ServiceRequest after = story.calledAgain().now();

        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.handling()).isEqualTo(before.handling());
    }

    @Test
    void oneCanCallAgainAboutWhatIsClosed() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();

        assertThat(story.calledAgain().now().status()).isEqualTo(RequestStatus.CLOSED);
    }

    @Test
    void theDepartmentDoesNotCallItself() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertThat(story.refusal(People.HOUSING_CLERK, Commands.repeatCall("还没好")))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void aReminderGoesToADepartmentOnly() {
        Story story = aRequest(requests).registered();

        assertThat(story.refusal(Story::reminded)).isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
        assertThat(story.dispatchedTo(People.HOUSING).reminded().now().status()).isEqualTo(RequestStatus.DISPATCHED);
    }

    private long requestsInAll() {
        return database.sql("SELECT count(*) FROM service_request")
                .mapValue(Long.class)
                .one()
                .block();
    }
}
