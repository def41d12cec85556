package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.problem.SharedProblem;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.testing.Commands;
import hotline.testing.HeldWrites;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A figure that was given with a cut-off never changes, whatever was being written at the time. */
@HotlineTest
class SettledCutOffModuleTests {

    private static final Duration A_WHILE = Duration.ofSeconds(6);

    @Autowired
    Requests requests;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void aRegistrationUnderWayIsNotInAFigureGivenMeanwhile() throws SQLException {
        assertThatFiguresStayDuring(registering());
    }

    @Test
    void anActUnderWayIsNotInAFigureGivenMeanwhile() throws SQLException {
        RequestNumber number = aRequest(requests).registered().number();
        clock.advance(Duration.ofMinutes(1));

        assertThatFiguresStayDuring(requests.act(
                People.OPERATOR,
                number,
                1,
                Commands.dispatch(People.HOUSING, null, null),
                null,
                request -> NullNode.instance));
    }

    @Test
    void whatWaitedTooLongIsNotWrittenAnyMore() throws SQLException {
        CompletableFuture<Requests.Answer> late;
        try (HeldWrites writes = new HeldWrites()) {
            CompletableFuture<Requests.Answer> first = registering().toFuture();
            CompletableFuture<Requests.Answer> second = registering().toFuture();
            writes.awaitHeld(2);
            late = registering().toFuture();
            clock.advance(A_WHILE);
            writes.release();
            assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(30));
        }

        assertThatThrownBy(late::join).cause().hasFieldOrPropertyWithValue("type", SharedProblem.WAITED_TOO_LONG);
        clock.advance(Duration.ofMinutes(1));
        assertThat(figures().total().family(Family.WATERFALL).get("registered")).isEqualTo(2);
    }

    @Test
    void theServerEndsStatementsInTheTimeThatSettlingCounts() {
        String limit = database.sql("SHOW statement_timeout")
                .map(row -> row.get(0, String.class))
                .one()
                .block();

        assertThat(limit).isEqualTo("10s");
    }

    private void assertThatFiguresStayDuring(Mono<Requests.Answer> write) throws SQLException {
        FigureAnswer meanwhile;
        CompletableFuture<Requests.Answer> writing;
        try (HeldWrites writes = new HeldWrites()) {
            writing = write.toFuture();
            writes.awaitHeld(1);
            clock.advance(A_WHILE);
            meanwhile = figures();
            writes.release();
        }
        assertThat(writing).succeedsWithin(Duration.ofSeconds(30));

        FigureAnswer later = figures(
                new FigureQuery(Window.year(2023), null, null, meanwhile.asOf().toInstant(), null));
        assertThat(later.total()).isEqualTo(meanwhile.total());
    }

    private Mono<Requests.Answer> registering() {
        IdempotencyKey key = new IdempotencyKey("test", UUID.randomUUID().toString(), "");
        return requests.register(People.OPERATOR, aRequest(requests).registration(), key, request -> NullNode.instance);
    }

    /** As of now. */
    private FigureAnswer figures() {
        return figures(new FigureQuery(Window.year(2023), null, null, clock.instant(), null));
    }

    private FigureAnswer figures(FigureQuery query) {
        return Objects.requireNonNull(
                statistics.answer(People.MANAGER, FigureSource.ON_TIME, query).block());
    }
}
