package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tricky cases of requests that a year's end divides. */
@HotlineTest
class TrickyYearsEndModuleTests extends TrickyCases {

    @Test
    void aRedoOfTheNextYearLeavesLastYearsFigureAndIsThisYearsRedo() {
        Story story = dispatched().acknowledged().replied().closed();
        at("2024-01-10T10:00:00");
        story.after(People.SUPERVISOR, Commands.redo("确未解决", null));
        at("2024-03-01T10:00:00");
        story.acknowledged().replied();

        Group before = figures(2023, "2024-01-01T00:00:00");
        Group after = figures(2023, "2024-04-01T00:00:00");
        Group next = figures(2024, "2024-04-01T00:00:00");

        assertThat(ofRates(after)).isEqualTo(ofRates(before));
        assertThat(headline(after, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("0/0");
        assertThat(next.family(Family.BESIDE)).containsEntry("redo-due", 1L).containsEntry("redo-late", 1L);
        assertThat(before.family(Family.BESIDE)).containsEntry("completed-once", 1L);
        assertThat(after.family(Family.BESIDE)).containsEntry("completed-once", 0L);
    }

    @Test
    void aReopeningOfTheNextYearCountsWithItsRedosOnly() {
        Story story = dispatched().acknowledged().replied().closed();
        at("2024-01-10T10:00:00");
        story.after(People.SUPERVISOR, Commands.reopen("再次出现"));

        Group open = figures(2023, "2024-01-11T00:00:00");

        assertThat(open.family(Family.WATERFALL))
                .containsEntry("dispatched", 1L)
                .containsEntry("waiting", 0L);
        assertThat(headline(open, Basis.CURRENT)).isEqualTo("1/1");
        at("2024-01-12T10:00:00");
        story.dispatchedTo(People.WATER).acknowledged().replied();
        assertThat(figures(2024, "2024-04-01T00:00:00").family(Family.BESIDE))
                .containsEntry("redo-due", 1L)
                .containsEntry("redo-on-time", 1L);
        assertThat(figures(2024, "2024-04-01T00:00:00").family(Family.LEDGER)).containsEntry("completed", 0L);
    }

    @Test
    void receivedOnTheLastDayAndOpenItCountsAsReceivedOnly() {
        at("2023-12-31T10:00:00");
        dispatched();

        Group year = figures(2023, "2024-01-01T00:00:00");

        assertThat(rates(year)).containsExactly("0/0", "0/0", "0/0", "0/1", "1/1");
        assertThat(headline(figures(2024, "2024-02-01T00:00:00"), Basis.CURRENT))
                .isEqualTo("0/1");
    }

    @Test
    void receivedAndCompletedOnTheLastDayItFallsDueInTheNextYear() {
        at("2023-12-31T10:00:00");
        Story story = dispatched();
        at("2023-12-31T15:00:00");
        story.acknowledged().replied();

        Group year = figures(2023, "2024-01-01T00:00:00");
        Group next = figures(2024, "2024-02-01T00:00:00");

        assertThat(rates(year)).containsExactly("0/0", "1/1", "1/1", "1/1", "1/1");
        assertThat(year.family(Family.BALANCE)).containsEntry("accepted", 1L).containsEntry("completed-early", 1L);
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(next.family(Family.BALANCE))
                .containsEntry("carried-in-undue", 1L)
                .containsEntry("due", 1L);
    }

    @Test
    void anExtensionGrantedAfterTheYearsEndLeavesItsFigureAndIsNamedInTheNextYears() {
        at("2023-12-20T10:00:00");
        Story story = dispatched().acknowledged();
        Instant due = Objects.requireNonNull(story.now().dueAt());
        clock.set(due.minus(Duration.ofHours(30)));
        story.after(People.HOUSING_CLERK, Commands.askExtension(THREE_DAYS, "材料未到", true));
        Group published = figures(2023, "2024-01-01T00:00:00");
        at("2024-01-02T10:00:00");
        story.after(People.SUPERVISOR, Commands.grantExtension(null));

        Group again = figures(2023, "2024-01-01T00:00:00");
        Group next = figures(2024, "2024-02-01T00:00:00");

        assertThat(due).isBefore(Life.time("2024-01-01T00:00:00"));
        assertThat(headline(published, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(again, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(published.family(Family.BESIDE)).containsEntry("due-again", 0L);
        assertThat(next.family(Family.BESIDE)).containsEntry("due-again", 1L);
    }

    @Test
    void whatIsWithdrawnLateInTheNextYearIsInItsLedgerAndInLastYearsRates() {
        at("2023-12-20T10:00:00");
        Story story = dispatched();
        at("2024-01-10T10:00:00");
        story.after(People.OPERATOR, Commands.withdraw("算了"));

        Group last = figures(2023, "2024-02-01T00:00:00");
        Group next = figures(2024, "2024-02-01T00:00:00");

        assertThat(headline(last, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("0/0");
        assertThat(last.family(Family.LEDGER)).containsEntry("carried-out", 1L);
        assertThat(next.family(Family.LEDGER)).containsEntry("carried-in", 1L).containsEntry("left-withdrawn", 1L);
    }
}
