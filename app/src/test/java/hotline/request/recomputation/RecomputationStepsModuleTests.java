package hotline.request.recomputation;

import static hotline.testing.ProblemAssertions.assertProblem;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.RequestProblem;
import hotline.testing.HotlineTest;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Instances share the requests of a recomputation, and each is done once whatever happens meanwhile. */
@HotlineTest
class RecomputationStepsModuleTests extends RecomputedRequests {

    @Test
    void onlyOneOfADivisionRunsAtATime() {
        aRequest(requests).registered();
        loadNotice();
        start();

        assertProblem(ordering(preview().calendarVersion()), RequestProblem.RECOMPUTATION_RUNNING);
    }

    @Test
    void whatWasSeenByAnEarlierCalendarIsRefused() {
        loadNotice();
        long seen = preview().calendarVersion();
        dayOff("2023-12-27");

        assertProblem(ordering(seen), RequestProblem.CALENDAR_MOVED_ON);
    }

    @Test
    void instancesShareTheRequestsAndDoEachOnce() {
        List<Story> stories = IntStream.range(0, 12)
                .mapToObj(each -> aRequest(requests).registered())
                .toList();
        loadNotice();
        Recomputation started = start();

        Mono.when(steps.workOff(), steps.workOff(), steps.workOff()).block();

        assertThat(find(started).state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(find(started).tally().moved()).isEqualTo(12);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.now().version()).isEqualTo(2));
    }

    @Test
    void whatAnInstanceLeftInTheMiddleAnotherOneFinishes() throws Exception {
        List<Story> stories =
                List.of(aRequest(requests).registered(), aRequest(requests).registered());
        loadNotice();
        Recomputation started = start();
        try (Connection killed = TestDatabase.shared().connect();
                Statement statement = killed.createStatement()) {
            killed.setAutoCommit(false);
            statement.execute("SELECT FROM deadline_recomputation_request LIMIT 1 FOR UPDATE");
            steps.workOff().block();
            assertThat(find(started).state()).isEqualTo(RecomputationState.RUNNING);
            assertThat(find(started).tally().waiting()).isEqualTo(1);
        }

        steps.workOff().block();

        assertThat(find(started).state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.now().version()).isEqualTo(2));
    }

    @Test
    void anInstanceThatIsCutOffLeavesNothingHalfDone() {
        List<Story> stories = IntStream.range(0, 8)
                .mapToObj(each -> aRequest(requests).registered())
                .toList();
        loadNotice();
        Recomputation started = start();

        steps.workOff().takeUntilOther(Flux.interval(Duration.ofMillis(40))).block();
        steps.workOff().block();

        assertThat(find(started).tally().moved()).isEqualTo(8);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.now().version()).isEqualTo(2));
    }

    @Test
    void aRequestThatSomebodyActsOnMeanwhileIsReadAgain() throws Exception {
        Story story = aRequest(requests).registered();
        loadNotice();
        Recomputation started = start();
        CompletableFuture<Void> working;
        try (Connection actor = TestDatabase.shared().connect();
                Statement statement = actor.createStatement()) {
            actor.setAutoCommit(false);
            statement.execute("UPDATE service_request SET version = version + 1");
            working = steps.workOff().toFuture();
            Awaitility.await().until(() -> waitingForRows() == 1);
            actor.commit();
        }

        working.join();

        assertThat(find(started).tally().moved()).isEqualTo(1);
        assertThat(story.now().version()).isEqualTo(3);
    }

    @Test
    void aFurtherChangeOfTheCalendarEndsWhatWasOrderedBefore() {
        Story story = aRequest(requests).registered();
        loadNotice();
        Recomputation started = start();
        dayOff("2023-12-27");

        steps.workOff().block();

        assertThat(find(started).state()).isEqualTo(RecomputationState.SUPERSEDED);
        assertThat(dueOf(story)).isEqualTo("2024-01-02 24:00 provisional");
    }

    @Test
    void aRequestThatCannotBeCountedFailsAloneAfterSomeTries() {
        Story sound = aRequest(requests).registered();
        Story broken = aRequest(requests).registered();
        sql("UPDATE handling_cycle SET rule_pack = 'gone' WHERE request_id = '%s'"
                .formatted(broken.now().id()));
        loadNotice();
        Recomputation started = start();

        for (int look = 0; look < 5; look++) {
            steps.workOff().block();
            clock.advance(Duration.ofSeconds(6));
        }

        assertThat(find(started).tally()).isEqualTo(new Recomputation.Tally(0, 1, 0, 0, 0, 1));
        assertThat(find(started).state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(dueOf(sound)).isEqualTo("2024-01-02 24:00");
    }

    private long waitingForRows() {
        return count("SELECT count(*) FROM pg_locks WHERE locktype IN ('transactionid', 'tuple') AND NOT granted");
    }
}
