package hotline.request.recomputation;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Act;
import hotline.request.log.RecordedEvent;
import hotline.request.log.Timeline;
import hotline.request.proof.Verification;
import hotline.request.proof.Verifier;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureQuery;
import hotline.statistics.FigureStatistics;
import hotline.statistics.Window;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recomputation stands in the log and leaves earlier figures as they were. */
@HotlineTest
class RecomputationRecordModuleTests extends RecomputedRequests {

    @Autowired
    Timeline timeline;

    @Autowired
    Verifier verifier;

    @Autowired
    FigureStatistics statistics;

    @Test
    void theActIsAuditedAndTheDepartmentTold() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        loadNotice();

        Recomputation done = recompute();

        RecordedEvent event = lastEvent(story);
        assertThat(event.actorId()).isEqualTo(People.SUPERVISOR.id());
        assertThat(event.act()).isEqualTo(Act.RECOMPUTE);
        assertThat(event.payload())
                .contains("\"recomputation\":\"" + done.id() + "\"")
                .contains("\"reason\":\"放假通知\"");
        assertThat(count("SELECT count(*) FROM request_notice WHERE act = 'recompute' AND department_code = '015'"))
                .isEqualTo(1);
        assertThat(List.of(done.calendarFrom(), done.calendarTo())).containsExactly(1L, 2L);
    }

    @Test
    void whatIsStoredOfMovedRequestsStillFollowsFromTheirLog() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        loadNotice();
        recompute();

        Verification verification =
                verifier.verify(People.SUPERVISOR, story.number()).block();

        assertThat(verification).isNotNull();
        assertThat(verification.intact()).as("%s", verification).isTrue();
    }

    @Test
    void figuresOfBeforeStayAsTheyWere() {
        aRequest(requests).registered();
        Instant asOf = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        FigureAnswer before = figures(asOf);
        loadNotice();

        recompute();
        clock.advance(Duration.ofMinutes(5));

        assertThat(figures(asOf).total()).isEqualTo(before.total());
        assertThat(figures(clock.instant()).total()).isNotNull();
    }

    private FigureAnswer figures(Instant asOf) {
        Window window = new Window(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 1));
        return Objects.requireNonNull(statistics
                .answer(
                        People.MANAGER,
                        FigureSource.ON_TIME,
                        new FigureQuery(window, Grouping.DEPARTMENT, null, asOf, null))
                .block());
    }

    private RecordedEvent lastEvent(Story story) {
        List<Timeline.Entry> entries = Objects.requireNonNull(
                timeline.of(People.SUPERVISOR, story.number()).block());
        return entries.get(entries.size() - 1).event();
    }
}
