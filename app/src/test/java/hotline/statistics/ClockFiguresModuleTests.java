package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.Requests;
import hotline.shared.problem.ProblemException;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockPeriod;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.ClockView;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of all steps, and how often the first dispatch was right. */
@HotlineTest
class ClockFiguresModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    FigureLists lists;

    @Autowired
    MutableClock clock;

    @Test
    void aGrantedSendBackStartsTheNextDepartmentsClockAndTheRequestsGoesOn() {
        sentOnToWater().acknowledged().replied();

        FigureAnswer answer = answer("2023-11-01T00:00:00");

        assertThat(completion(answer.total().figures(), ClockView.REQUEST).family(Family.CLOCKS))
                .containsEntry("late", 1L);
        assertThat(completion(of(answer, People.WATER.code()), ClockView.DEPARTMENT)
                        .family(Family.CLOCKS))
                .containsEntry("on-time", 1L);
        assertThat(completion(of(answer, People.HOUSING.code()), ClockView.DEPARTMENT)
                        .family(Family.CLOCKS))
                .containsEntry("dropped", 1L);
    }

    /** Sent back on the first day, dispatched again when the request is nearly due, and overdue when it is replied to. */
    @CanIgnoreReturnValue
    private Story sentOnToWater() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        at("2023-09-22T14:00:00");
        story.after(People.HOUSING_CLERK, Commands.sendBack("三定规定", "不属本单位职责"));
        at("2023-09-22T15:00:00");
        story.after(People.SUPERVISOR, Commands.grantSendBack("理由成立"));
        at("2023-09-28T10:00:00");
        story.dispatchedTo(People.WATER);
        at("2023-10-08T10:00:00");
        return story;
    }

    @Test
    void reviewsAreTheRequestsAndWhatADepartmentHasToDoIsTheDepartments() {
        sentOnToWater();

        FigureAnswer answer = answer("2023-10-08T09:00:00");

        assertThat(figure(answer.total().figures(), ClockView.REQUEST, ClockStep.SEND_BACK_REVIEW)
                        .family(Family.CLOCKS))
                .containsEntry("on-time", 1L);
        Figures dispatch = figure(answer.total().figures(), ClockView.REQUEST, ClockStep.DISPATCH);
        assertThat(dispatch.count(Family.CLOCKS, "all")).isEqualTo(2);
        assertThat(dispatch.family(Family.CLOCKS)).containsEntry("on-time", 1L).containsEntry("late", 1L);
        assertThat(dispatch.rate(Rate.KEPT).value()).isEqualTo("50.00");
        assertThat(figure(answer.total().figures(), ClockView.DEPARTMENT, ClockStep.ACKNOWLEDGEMENT)
                        .family(Family.CLOCKS))
                .containsEntry("open-overdue", 1L);
    }

    @Test
    void aSupportingDepartmentIsJudgedByItsOwnReplyInItsOwnView() {
        Story story = aRequest(requests)
                .registered()
                .after(People.OPERATOR, Commands.dispatch(People.HOUSING, List.of(People.WATER), null, null, null));
        story.after(People.WATER_CLERK, Commands.acknowledge());
        story.after(People.WATER_CLERK, Commands.reply("已查看"));
        at("2023-10-08T10:00:00");
        story.acknowledged().replied();

        FigureAnswer answer = answer("2023-11-01T00:00:00");

        assertThat(completion(of(answer, People.WATER.code()), ClockView.DEPARTMENT)
                        .rate(Rate.KEPT)
                        .value())
                .isEqualTo("100.00");
        assertThat(completion(of(answer, People.HOUSING.code()), ClockView.DEPARTMENT)
                        .rate(Rate.KEPT)
                        .value())
                .isEqualTo("0.00");
        assertThat(completion(answer.total().figures(), ClockView.DEPARTMENT).count(Family.CLOCKS, "all"))
                .isEqualTo(2);
        assertThat(completion(answer.total().figures(), ClockView.REQUEST).count(Family.CLOCKS, "all"))
                .isEqualTo(1);
    }

    @Test
    void whatIsPausedStandsStillAndByTheOriginalLimitDoesNot() {
        Story story =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        story.after(People.SUPERVISOR, Commands.pause("appraisal", "需要检测"));

        List<Figures> total = answer("2023-11-01T00:00:00").total().figures();

        assertThat(figure(total, ClockView.REQUEST, ClockStep.COMPLETION).family(Family.CLOCKS))
                .containsEntry("stopped", 1L);
        assertThat(total)
                .filteredOn(figure -> figure.aspect().step() == ClockStep.COMPLETION
                        && figure.aspect().basis() == Basis.ORIGINAL)
                .allSatisfy(figure -> assertThat(figure.family(Family.CLOCKS)).containsEntry("open-overdue", 1L));
    }

    @Test
    void everyNumberIsTheSumOfItsPartsAndTheCountOfItsList() {
        sentOnToWater().acknowledged().replied();
        FigureQuery query = query("2023-11-01T00:00:00");

        FigureAnswer answer = answer("2023-11-01T00:00:00");

        assertThat(answer.total().figures()).allSatisfy(figure -> {
            Map<String, Long> numbers = figure.family(Family.CLOCKS);
            assertThat(numbers.entrySet().stream()
                            .filter(number -> !Set.of("all", "denominator").contains(number.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(figure.count(Family.CLOCKS, "all"));
            numbers.forEach(
                    (part, count) -> assertThat(behind(query, figure, part)).isEqualTo(count));
        });
    }

    private long behind(FigureQuery query, Figures figure, String part) {
        FigureKey key = new FigureKey(figure.aspect(), part);
        FigureList behind =
                Objects.requireNonNull(lists.list(People.MANAGER, FigureSource.CLOCKS, query, key, null, null, 100)
                        .block());
        assertThat(behind.items()).hasSize((int) behind.count());
        return behind.count();
    }

    @Test
    void aStepThatIsNotOfTheViewHasNoFigure() {
        FigureKey key = new FigureKey(
                Aspect.of(ClockView.DEPARTMENT, ClockStep.DISPATCH, Basis.CURRENT, ClockPeriod.DUE), "late");

        assertThatThrownBy(() -> lists.list(
                                People.MANAGER, FigureSource.CLOCKS, query("2023-09-22T09:00:00"), key, null, null, 1)
                        .block())
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(StatisticsProblem.UNKNOWN_FIGURE));
    }

    @Test
    void aListOfClocksIsReadInPartsThatFitTogether() {
        for (int i = 0; i < 3; i++) {
            aRequest(requests).registered().dispatchedTo(People.HOUSING);
        }
        at("2023-10-20T00:00:00");
        FigureKey key = new FigureKey(
                Aspect.of(ClockView.DEPARTMENT, ClockStep.COMPLETION, Basis.CURRENT, ClockPeriod.DUE), "all");

        FigureList first = Objects.requireNonNull(
                lists.list(People.MANAGER, FigureSource.CLOCKS, query("2023-10-10T00:00:00"), key, null, null, 2)
                        .block());
        FigureList second = Objects.requireNonNull(lists.list(
                        People.MANAGER, FigureSource.CLOCKS, query("2023-10-11T00:00:00"), key, null, first.next(), 2)
                .block());

        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(second.next()).isNull();
    }

    @Test
    void aFirstDispatchIsRightUntilItIsSentBackOrReassigned() {
        sentOnToWater();
        Story reassigned = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        aRequest(requests).registered().dispatchedTo(People.HOUSING);
        at("2023-10-09T10:00:00");
        reassigned.after(People.SUPERVISOR, Commands.reassign(People.WATER, List.of(), "改派", null));

        Figures before =
                firstDispatches("2023-09-22T14:30:00", null).total().figures().get(0);
        Figures after =
                firstDispatches("2023-10-10T00:00:00", null).total().figures().get(0);

        assertThat(before.family(Family.DISPATCHES))
                .containsEntry("accurate", 1L)
                .containsEntry("all", 1L);
        assertThat(before.family(Family.OF_WHICH)).containsEntry("send-back-pending", 1L);
        assertThat(after.family(Family.DISPATCHES))
                .containsExactly(
                        Map.entry("all", 3L),
                        Map.entry("accurate", 1L),
                        Map.entry("sent-back", 1L),
                        Map.entry("reassigned", 1L));
        assertThat(after.rate(Rate.ACCURACY).value()).isEqualTo("33.33");
    }

    @Test
    void responsesToUrgentRequestsAreCountedByThemselves() {
        Story quick = aRequest(requests).urgent().registered().dispatchedTo(People.HOUSING);
        Story slow = aRequest(requests).urgent().registered().dispatchedTo(People.HOUSING);
        aRequest(requests).registered().dispatchedTo(People.HOUSING);
        at("2023-09-22T10:05:00");
        quick.contacted();
        at("2023-09-26T10:00:00");
        slow.acknowledged();

        Figures response =
                figure(answer("2023-10-10T00:00:00").total().figures(), ClockView.REQUEST, ClockStep.RESPONSE);

        assertThat(response.count(Family.CLOCKS, "all")).isEqualTo(2);
        assertThat(response.family(Family.CLOCKS)).containsEntry("on-time", 1L).containsEntry("late", 1L);
        assertThat(response.rate(Rate.KEPT).value()).isEqualTo("50.00");
    }

    @Test
    void firstDispatchesAreCountedBySubjectAndByCatalogueVersion() {
        aRequest(requests).about("0101").registered().dispatchedTo(People.HOUSING);
        aRequest(requests).about("0102").registered().dispatchedTo(People.HOUSING);
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        FigureAnswer bySubject = firstDispatches("2023-10-10T00:00:00", Grouping.SUBJECT);
        FigureAnswer byVersion = firstDispatches("2023-10-10T00:00:00", Grouping.CATALOGUE_VERSION);

        assertThat(bySubject.groups())
                .extracting(FigureAnswer.Group::key, ClockFiguresModuleTests::dispatches)
                .containsExactly(tuple("01", 2L), tuple("0101", 1L), tuple("0102", 1L), tuple("none", 1L));
        assertThat(dispatches(bySubject.total())).isEqualTo(3);
        assertThat(byVersion.groups())
                .extracting(FigureAnswer.Group::key, ClockFiguresModuleTests::dispatches)
                .containsExactly(tuple("1", 3L));
        assertThat(bySubject.groups())
                .allSatisfy(group -> assertThat(behind(group)).isEqualTo(dispatches(group)));
    }

    private static long dispatches(FigureAnswer.Group group) {
        return group.figures().get(0).count(Family.DISPATCHES, "all");
    }

    private long behind(FigureAnswer.Group group) {
        FigureQuery query =
                new FigureQuery(Window.year(2023), Grouping.SUBJECT, null, Life.time("2023-10-10T00:00:00"), null);
        FigureKey all = new FigureKey(group.figures().get(0).aspect(), "all");
        return Objects.requireNonNull(
                        lists.list(People.MANAGER, FigureSource.FIRST_DISPATCHES, query, all, group.key(), null, 10)
                                .block())
                .count();
    }

    private FigureAnswer firstDispatches(String asOf, @Nullable Grouping by) {
        settle(asOf);
        FigureQuery query = new FigureQuery(Window.year(2023), by, null, Life.time(asOf), null);
        return Objects.requireNonNull(statistics
                .answer(People.MANAGER, FigureSource.FIRST_DISPATCHES, query)
                .block());
    }

    private void at(String local) {
        clock.set(Life.time(local));
    }

    private void settle(String asOf) {
        Instant settled = Life.time(asOf).plusSeconds(60);
        if (clock.instant().isBefore(settled)) {
            clock.set(settled);
        }
    }

    private FigureAnswer answer(String asOf) {
        settle(asOf);
        return Objects.requireNonNull(statistics
                .answer(People.MANAGER, FigureSource.CLOCKS, query(asOf))
                .block());
    }

    private static FigureQuery query(String asOf) {
        return new FigureQuery(Window.year(2023), Grouping.DEPARTMENT, null, Life.time(asOf), null);
    }

    private static List<Figures> of(FigureAnswer answer, String department) {
        return answer.groups().stream()
                .filter(group -> Objects.requireNonNull(group.key()).endsWith(":" + department))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Figures completion(List<Figures> figures, ClockView view) {
        return figure(figures, view, ClockStep.COMPLETION);
    }

    private static Figures figure(List<Figures> figures, ClockView view, ClockStep step) {
        return figures.stream()
                .filter(figure -> figure.aspect().view() == view
                        && figure.aspect().step() == step
                        && figure.aspect().basis() == Basis.CURRENT
                        && figure.aspect().period() == ClockPeriod.STARTED)
                .findFirst()
                .orElseThrow();
    }
}
