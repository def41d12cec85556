package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.ProblemAssertions.assertProblem;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.testing.Commands;
import hotline.testing.HeldWrites;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** 并单: into the earliest received; un-merging finds the clock as it was. */
@HotlineTest
class MergeModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void aChildLeavesAndItsClocksRunOn() {
        Story parent = aRequest(requests).registered();
        clock.advance(Duration.ofHours(1));

        ServiceRequest child =
                aRequest(requests).registered().mergedInto(parent).now();

        assertThat(child.status()).isEqualTo(RequestStatus.MERGED);
        assertThat(child.standing().mergedInto()).isEqualTo(parent.number().value());
        assertThat(run(child, Step.COMPLETION).isRunning()).isTrue();
    }

    @Test
    void unmergingRestoresItWithItsOwnClock() {
        Story parent = aRequest(requests).registered();
        Story child = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .mergedInto(parent);
        clock.set("2023-10-08T00:00:00+08:00");

        ServiceRequest request = child.unmerged().now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(request.isOverdueAt(clock.instant())).isTrue();
    }

    @Test
    void unmergingFindsWhereItStood() {
        Story parent = aRequest(requests).registered();

        assertThat(aRequest(requests)
                        .registered()
                        .mergedInto(parent)
                        .unmerged()
                        .now()
                        .status())
                .isEqualTo(RequestStatus.REGISTERED);
        assertThat(dispatched().mergedInto(parent).unmerged().now().status()).isEqualTo(RequestStatus.DISPATCHED);
    }

    @Test
    void whatStandsForOthersDoesNotLeave() {
        Story parent = aRequest(requests).registered();
        Story child = aRequest(requests).registered().mergedInto(parent);

        assertThat(parent.refusal(story -> story.after(People.OPERATOR, Commands.withdraw("不办了"))))
                .isEqualTo(RequestProblem.STANDS_FOR_OTHERS);
        assertThat(parent.refusal(story -> story.after(People.OPERATOR, Commands.voidRequest("误登"))))
                .isEqualTo(RequestProblem.STANDS_FOR_OTHERS);
        child.unmerged();
        assertThat(parent.after(People.OPERATOR, Commands.withdraw("不办了")).now().status())
                .isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void aFinishedRequestTakesNoChild() {
        Story parent = aRequest(requests).registered().after(People.OPERATOR, Commands.answer("已答复"));
        Story child = aRequest(requests).registered();

        assertThat(child.refusal(story -> story.mergedInto(parent))).isEqualTo(RequestProblem.UNKNOWN_PARENT);
    }

    @Test
    void theParentIsTheEarlierReceived() {
        Story earlier = aRequest(requests).registered();
        clock.advance(Duration.ofNanos(1_000));
        Story later = aRequest(requests).registered();

        assertThat(earlier.refusal(story -> story.mergedInto(later))).isEqualTo(RequestProblem.PARENT_LATER);
    }

    @Test
    void anOverdueRequestIsNeverMadeAChild() {
        Story parent = aRequest(requests).registered();
        Story child = dispatched();
        clock.set("2023-10-08T00:00:00+08:00");

        assertThat(child.refusal(story -> story.mergedInto(parent))).isEqualTo(RequestProblem.OVERDUE_STAYS_COUNTED);
    }

    @Test
    void neitherItselfNorWhatLeftIsAParent() {
        Story gone = aRequest(requests).registered().withdrawn();
        Story story = aRequest(requests).registered();

        assertThat(story.refusal(next -> next.mergedInto(gone))).isEqualTo(RequestProblem.UNKNOWN_PARENT);
        assertThat(story.refusal(next -> next.mergedInto(story))).isEqualTo(RequestProblem.UNKNOWN_PARENT);
    }

    @Test
    void theParentDoesNotLeaveWhileAnotherIsMergedIntoIt() throws SQLException {
        Story parent = aRequest(requests).registered();
        Story child = aRequest(requests).registered();
        Command merge = Commands.merge(parent.number(), "同一诉求");

        Mono<?> leaving = secondOf(child.acting(People.OPERATOR, merge), withdrawn(parent));

        assertProblem(leaving, RequestProblem.STANDS_FOR_OTHERS);
        assertThat(child.now().status()).isEqualTo(RequestStatus.MERGED);
        assertThat(parent.now().status()).isEqualTo(RequestStatus.REGISTERED);
    }

    @Test
    void nothingIsMergedIntoARequestThatIsLeaving() throws SQLException {
        Story parent = aRequest(requests).registered();
        Story child = aRequest(requests).registered();
        Command merge = Commands.merge(parent.number(), "同一诉求");

        Mono<?> merging = secondOf(withdrawn(parent), child.acting(People.OPERATOR, merge));

        assertProblem(merging, RequestProblem.UNKNOWN_PARENT);
        assertThat(child.now().status()).isEqualTo(RequestStatus.REGISTERED);
    }

    /** Two acts at the same time, of which the first is being written when the second comes; gives the second. */
    private static Mono<Requests.Answer> secondOf(Mono<Requests.Answer> first, Mono<Requests.Answer> second)
            throws SQLException {
        try (HeldWrites writes = new HeldWrites()) {
            CompletableFuture<Requests.Answer> held = first.toFuture();
            writes.awaitHeld(1);
            CompletableFuture<Requests.Answer> waiting = second.toFuture();
            writes.awaitHeld(2);
            writes.release();
            assertThat(held).succeedsWithin(Duration.ofSeconds(30));
            return Mono.fromFuture(waiting);
        }
    }

    private static Mono<Requests.Answer> withdrawn(Story story) {
        return story.acting(People.OPERATOR, Commands.withdraw("不办了"));
    }

    private Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }
}
