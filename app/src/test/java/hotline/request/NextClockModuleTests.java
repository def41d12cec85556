package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.proof.Verification;
import hotline.request.proof.Verifier;
import hotline.shared.Actor;
import hotline.shared.Page;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock that fails next is the one people see first, whichever it is. */
@HotlineTest
class NextClockModuleTests {

    private static final String MIGRATION = "/db/migration/V202611282105__request_next_deadline.sql";

    @Autowired
    Requests requests;

    @Autowired
    RequestLists lists;

    @Autowired
    Verifier verifier;

    @Autowired
    MutableClock clock;

    @Test
    void anUrgentRequestsResponseComesBeforeItsCompletion() {
        ServiceRequest urgent = aRequest(requests).urgent().registered().now();

        assertThat(next(urgent).step()).isEqualTo(Step.RESPONSE);
        assertThat(next(urgent).dueAt()).isEqualTo(MutableClock.START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void whatFailedAndStillRunsStandsFirst() {
        Story plain = aRequest(requests)
                .of(Nature.CONSULTATION)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .contacted();
        Story urgent = aRequest(requests).urgent().registered();
        clock.advance(Duration.ofHours(1));

        assertThat(Objects.requireNonNull(urgent.now().dueAt()))
                .isAfter(plain.now().dueAt());
        assertThat(listed(People.SUPERVISOR)).containsExactly(urgent.number(), plain.number());
    }

    @Test
    void theDepartmentsListIsInTheSameOrder() {
        Story contacted = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .contacted();
        clock.advance(Duration.ofMinutes(1));
        Story other = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertThat(listed(People.HOUSING_CLERK)).containsExactly(other.number(), contacted.number());
        assertThat(listed(People.HOUSING_CLERK, 1, 2)).containsExactly(other.number(), contacted.number());
    }

    @Test
    void whoDoesNotSendBackFailsInNothing() {
        ServiceRequest request =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).now();

        assertThat(next(request).step()).isEqualTo(Step.ACKNOWLEDGEMENT);
    }

    @Test
    void whatStandsStillCannotFail() {
        ServiceRequest request = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .contacted()
                .paused()
                .now();

        assertThat(request.nextClock()).isNull();
        assertThat(request.nextDueAt()).isEqualTo(request.dueAt());
    }

    @Test
    void whatIsKeptFollowsFromTheLog() {
        for (Story story : stories()) {
            Verification found =
                    verifier.verify(People.SUPERVISOR, story.number()).block();
            assertThat(found).isNotNull().extracting(Verification::intact).isEqualTo(true);
        }
    }

    @Test
    void requestsOfBeforeGetItAsNewOnesDo() throws SQLException, IOException {
        List<Story> stories = stories();

        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE service_request SET next_due_at = NULL, next_step = NULL");
            statement.execute(backfill());
        }

        assertThat(stories).allSatisfy(story -> assertThat(
                        Objects.requireNonNull(verifier.verify(People.SUPERVISOR, story.number())
                                        .block())
                                .intact())
                .isTrue());
    }

    private static String backfill() throws IOException {
        try (InputStream file = Objects.requireNonNull(NextClockModuleTests.class.getResourceAsStream(MIGRATION))) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("UPDATE service_request"), sql.indexOf("DROP INDEX"));
        }
    }

    private List<Story> stories() {
        return List.of(
                aRequest(requests).urgent().registered(),
                aRequest(requests).of(Nature.PRAISE).registered(),
                aRequest(requests).registered().dispatchedTo(People.HOUSING, People.WATER),
                aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack(),
                aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .extensionAsked(2),
                aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .paused(),
                aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .supervised(3),
                aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .replied(),
                aRequest(requests).registered().withdrawn());
    }

    private static ClockRun next(ServiceRequest request) {
        return Objects.requireNonNull(request.nextClock());
    }

    private List<RequestNumber> listed(Actor actor) {
        return listed(actor, 10, 1);
    }

    /** The numbers of a list read part by part. */
    private List<RequestNumber> listed(Actor actor, int limit, int parts) {
        RequestFilter all = new RequestFilter(RequestStatus.OPEN, null, null, null, null);
        List<RequestNumber> found = new ArrayList<>();
        String cursor = null;
        for (int part = 0; part < parts; part++) {
            Page<RequestSummary> page = Objects.requireNonNull(
                    lists.byDueTime(actor, all, cursor, limit).block());
            page.items().forEach(line -> found.add(line.number()));
            cursor = page.next();
        }
        return found;
    }
}
