package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import hotline.calendar.change.CalendarChanges;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.Urgency;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Verdict;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Scope;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tricky cases of a lateness that a recomputation, a correction or an adjudication lifted. */
@HotlineTest
class LiftedLatenessModuleTests extends TrickyCases {

    @Autowired
    CalendarChanges calendarChanges;

    @Autowired
    FigureLists lists;

    @Test
    void aChangedCalendarMovesOpenRequestsByAnActOnlyAndNoVerdict() {
        Story late = dispatched().acknowledged();
        Story open = dispatched();
        at("2023-10-08T09:00:00");
        late.replied();
        SpecialDay closed = new SpecialDay(LocalDate.of(2023, 9, 25), DayKind.LOCAL_DAY_OFF, "停电");
        calendarChanges.override(People.JIAOCHENG, closed, People.ADMINISTRATOR).block();
        Group before = figures("2023-10-08T10:00:00");
        at("2023-10-08T11:00:00");
        open.after(People.SUPERVISOR, Commands.recompute("停电"));

        Group after = figures("2023-10-08T12:00:00");

        assertThat(before.family(Family.BUCKETS)).containsEntry("late", 1L).containsEntry("open-overdue", 1L);
        assertThat(after.family(Family.BUCKETS)).containsEntry("late", 1L).containsEntry("open-in-time", 1L);
        assertThat(open.now().dueAt()).isEqualTo(Life.time("2023-10-09T00:00:00"));
        assertThat(before.family(Family.BESIDE)).containsEntry("lifted", 0L);
        assertThat(after.family(Family.BESIDE)).containsEntry("lifted", 1L).containsEntry("lifted-by-recompute", 1L);
    }

    @Test
    void aLatenessThatACorrectionLiftedIsCountedWithWhoLiftedIt() {
        Story story = aRequest(requests).of(Nature.CONSULTATION).registered().dispatchedTo(People.HOUSING);
        at("2023-09-28T09:00:00");
        story.after(People.SUPERVISOR, correction(Nature.COMPLAINT));

        Group before = figures("2023-09-28T08:59:59");
        Group figures = figures("2023-09-28T10:00:00");
        FigureList behind = Objects.requireNonNull(lists.list(
                        People.MANAGER,
                        FigureSource.ON_TIME,
                        query(2023, "2023-09-28T10:00:00"),
                        new FigureKey(Aspect.of(Scope.ALL, Basis.CURRENT), "lifted-by-correct"),
                        null,
                        null,
                        10)
                .block());

        assertThat(before.family(Family.BUCKETS)).containsEntry("open-overdue", 1L);
        assertThat(figures.family(Family.BUCKETS)).containsEntry("open-in-time", 1L);
        assertThat(figures.family(Family.BESIDE)).containsEntry("lifted", 1L).containsEntry("lifted-by-correct", 1L);
        assertThat(behind.count()).isEqualTo(1);
        assertThat(behind.items().get(0).number()).isEqualTo(story.number().value());
        assertThat(behind.items().get(0).lifted())
                .isEqualTo(new FigureList.Lift(
                        "correct",
                        People.SUPERVISOR.name(),
                        Life.time("2023-09-28T09:00:00").atZone(Window.ZONE).toOffsetDateTime()));
    }

    @Test
    void aCorrectionOfWhatWasInTimeLiftsNothing() {
        Story story = dispatched().acknowledged();
        story.after(People.OPERATOR, correction(Nature.PRAISE));

        assertThat(figures("2023-10-08T10:00:00").family(Family.BESIDE)).containsEntry("lifted", 0L);
    }

    private static Command correction(Nature nature) {
        return Commands.correct(nature, Urgency.NORMAL, null, null, null, "录错了");
    }

    @Test
    void anUnreasonableDemandStaysInTheRatesAndIsCountedAsSuch() {
        Story story = dispatched().acknowledged().replied();
        story.after(People.HOUSING_CLERK, Commands.appeal(AppealSubject.UNREASONABLE, null, null, "无法满足", "政策"));
        story.after(People.SUPERVISOR, Commands.adjudicate(null, true, null, "属实", "政策"));

        Group figures = figures("2023-12-01T00:00:00");

        assertThat(figures.family(Family.BESIDE)).containsEntry("unreasonable", 1L);
        assertThat(rates(figures)).containsExactly("1/1", "1/1", "1/1", "1/1", "1/1");
    }

    @Test
    void anAdjudicatedVerdictStandsBesideTheFirstOne() {
        Story story = dispatched().acknowledged();
        at("2023-10-08T09:00:00");
        story.replied();
        story.after(People.HOUSING_CLERK, Commands.appeal(AppealSubject.VERDICT, null, Verdict.ON_TIME, "系统故障", "截图"));
        Group before = figures("2023-10-09T00:00:00");
        story.after(People.SUPERVISOR, Commands.adjudicate(null, true, Verdict.ON_TIME, "属实", "运行日志"));

        Group after = figures("2023-10-10T00:00:00");

        assertThat(headline(before, Basis.ADJUDICATED)).isEqualTo("0/1");
        assertThat(headline(after, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(after, Basis.ADJUDICATED)).isEqualTo("1/1");
        assertThat(after.family(Family.BESIDE))
                .containsEntry("adjudicated", 1L)
                .containsEntry("lifted", 1L)
                .containsEntry("lifted-by-adjudicate", 1L);
    }

    @Test
    void aLatenessThatWasLiftedFromALaterCycleIsCountedToo() {
        Story adjudicated = dispatched().acknowledged().replied().after(People.SUPERVISOR, Commands.redo("确未解决", null));
        at("2023-11-08T09:00:00");
        adjudicated.acknowledged().replied();
        at("2023-11-09T09:00:00");
        adjudicated
                .after(People.HOUSING_CLERK, Commands.appeal(AppealSubject.VERDICT, 2, Verdict.ON_TIME, "系统故障", "截图"))
                .after(People.SUPERVISOR, Commands.adjudicate(null, true, Verdict.ON_TIME, "属实", "日志"));

        Group figures = figures("2023-11-10T00:00:00");

        assertThat(figures.family(Family.BESIDE)).containsEntry("lifted", 1L).containsEntry("lifted-by-adjudicate", 1L);
    }
}
