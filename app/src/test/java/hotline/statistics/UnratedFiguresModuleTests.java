package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.YEAR_END;
import static hotline.statistics.ToldFigures.assertRate;
import static hotline.statistics.ToldFigures.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Channel;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is counted in rows of its own and in no rate. */
@HotlineTest
class UnratedFiguresModuleTests {

    private final ToldFigures figures;

    private final FigureStatistics clocks;
    private final RequestImports imports;

    UnratedFiguresModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
        this.clocks = program.getBean(FigureStatistics.class);
        this.imports = program.getBean(RequestImports.class);
    }

    @Test
    void whatIsNotAcceptedStandsInItsOwnRowsAndInNoRate() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        figures.write(
                request.again().ended("declined", "2023-03-01T10:00:00"),
                request.again().ended("transferred", "2023-03-01T10:00:00"),
                request.again().ended("transferred", "2023-03-20T10:00:00"),
                request.again().ended("voided", "2023-03-01T10:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(year.family(Family.WATERFALL))
                .containsEntry("registered", 4L)
                .containsEntry("accepted", 0L)
                .containsEntry("declined", 1L)
                .containsEntry("transferred", 2L)
                .containsEntry("transferred-in-time", 1L)
                .containsEntry("transferred-late", 1L)
                .containsEntry("voided", 1L);
        assertRate(year, Rate.RECEIVED, 0, 0, null);
    }

    @Test
    void whatHasNoDeadlineIsAcceptedAndCountedApart() {
        figures.write(received("2023-03-01T09:00:00").completed("2023-03-02T09:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(bucket(year, "without-deadline")).isEqualTo(1);
        assertThat(year.family(Family.LEDGER)).containsEntry("accepted", 1L).containsEntry("completed", 1L);
        assertRate(year, Rate.CLOSED, 0, 0, null);
        assertRate(year, Rate.RECEIVED, 0, 0, null);
    }

    @Test
    void declaredVerdictsAreNeverMixedWithComputedOnes() {
        Life old = received("2023-03-01T09:00:00");
        figures.write(
                old.again().declared("on-time"),
                old.again().declared("late"),
                old.again().declared("unknown"),
                old.again().imported().due("2023-03-09T00:00:00").completed("2023-03-02T09:00:00"));

        FigureAnswer answer = figures.answer(Window.year(2023), YEAR_END, null);

        assertThat(bucket(answer.total(), "declared")).isEqualTo(3);
        assertThat(answer.total().family(Family.DECLARED))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("declared-on-time", 1L, "declared-late", 1L, "declared-unknown", 1L));
        assertRate(answer.total(), Rate.FELL_DUE, 1, 1, "100.00");
        assertThat(answer.total().family(Family.FURTHER).get("imported")).isEqualTo(4);
    }

    @Test
    void whoeverTakesOverATimeLaterThanNowCountsItFromThenOnAndNeverRatesIt() {
        Instant now = figures.clock().instant();
        importOld("received", now.plusSeconds(3_600), null);
        importOld("completed", now.minusSeconds(3_600), now.plusSeconds(3_600));
        figures.clock().advance(Duration.ofDays(1));

        Group year = figures.answer(ToldFigures.MANAGER, new FigureQuery(null, null, null, null, null))
                .total();

        assertThat(year.family(Family.WATERFALL)).containsEntry("accepted", 2L);
        assertThat(year.family(Family.IMPOSSIBLE)).containsEntry("impossible-later-than-now", 2L);
        assertRate(year, Rate.RECEIVED, 0, 0, null);
        assertThat(Objects.requireNonNull(clocks.answer(
                                        ToldFigures.MANAGER,
                                        FigureSource.CLOCKS,
                                        new FigureQuery(null, null, null, null, null))
                                .block())
                        .total()
                        .figures())
                .filteredOn(figure -> figure.count(Family.CLOCKS, "all") > 0)
                .isNotEmpty()
                .allSatisfy(figure -> {
                    assertThat(figure.family(Family.CLOCKS))
                            .containsEntry("impossible-times", figure.count(Family.CLOCKS, "all"))
                            .containsEntry("denominator", 0L);
                });
    }

    private void importOld(String id, Instant received, @Nullable Instant completed) {
        ImportedRequest old = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                id,
                received,
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                request -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                received.plusSeconds(7_200),
                false,
                null,
                completed,
                false,
                null,
                "digest");
        assertThat(imports.importAll(People.OPERATOR, List.of(old)).block()).hasSize(1);
    }

    @Test
    void impossibleTimesAreKeptInARowOfTheirOwn() {
        figures.write(received("2023-03-05T09:00:00")
                .impossible()
                .due("2023-03-09T00:00:00")
                .completed("2023-03-01T09:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(bucket(year, "impossible-times")).isEqualTo(1);
        assertThat(year.family(Family.WATERFALL)).containsEntry("accepted", 1L);
        assertRate(year, Rate.FELL_DUE, 0, 0, null);
    }
}
