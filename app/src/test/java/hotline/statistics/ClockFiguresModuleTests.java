package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.Requests;
import hotline.shared.ProblemException;
import hotline.statistics.ClockAnswer.Figure;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of all steps, and how often the first dispatch was right. */
@HotlineTest
class ClockFiguresModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    ClockStatistics clocks;

    @Autowired
    FirstDispatchStatistics dispatches;

    @Autowired
    MutableClock clock;

    @Test
    void aGrantedSendBackStartsTheNextDepartmentsClockAndTheRequestsGoesOn() {
        sentOnToWater().acknowledged().replied();

        ClockAnswer answer = answer("2023-11-01T00:00:00");

        assertThat(completion(answer.total(), ClockView.REQUEST).counts()).containsEntry("late", 1L);
        assertThat(completion(of(answer, People.WATER.code()), ClockView.DEPARTMENT)
                        .counts())
                .containsEntry("on-time", 1L);
        assertThat(completion(of(answer, People.HOUSING.code()), ClockView.DEPARTMENT)
                        .counts())
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

        ClockAnswer answer = answer("2023-10-08T09:00:00");

        assertThat(figure(answer.total(), ClockView.REQUEST, ClockStep.SEND_BACK_REVIEW)
                        .counts())
                .containsEntry("on-time", 1L);
        Figure dispatch = figure(answer.total(), ClockView.REQUEST, ClockStep.DISPATCH);
        assertThat(dispatch.all()).isEqualTo(2);
        assertThat(dispatch.counts()).containsEntry("on-time", 1L).containsEntry("late", 1L);
        assertThat(dispatch.value()).isEqualTo("50.00");
        assertThat(figure(answer.total(), ClockView.DEPARTMENT, ClockStep.ACKNOWLEDGEMENT)
                        .counts())
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

        ClockAnswer answer = answer("2023-11-01T00:00:00");

        assertThat(completion(of(answer, People.WATER.code()), ClockView.DEPARTMENT)
                        .value())
                .isEqualTo("100.00");
        assertThat(completion(of(answer, People.HOUSING.code()), ClockView.DEPARTMENT)
                        .value())
                .isEqualTo("0.00");
        assertThat(completion(answer.total(), ClockView.DEPARTMENT).all()).isEqualTo(2);
        assertThat(completion(answer.total(), ClockView.REQUEST).all()).isEqualTo(1);
    }

    @Test
    void whatIsPausedStandsStillAndByTheOriginalLimitDoesNot() {
        Story story =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        story.after(People.SUPERVISOR, Commands.pause("appraisal", "需要检测"));

        List<Figure> total = answer("2023-11-01T00:00:00").total();

        assertThat(figure(total, ClockView.REQUEST, ClockStep.COMPLETION).counts())
                .containsEntry("stopped", 1L);
        assertThat(total)
                .filteredOn(figure -> figure.step() == ClockStep.COMPLETION && figure.basis() == Basis.ORIGINAL)
                .allSatisfy(figure -> assertThat(figure.counts()).containsEntry("open-overdue", 1L));
    }

    @Test
    void everyNumberIsTheSumOfItsPartsAndTheCountOfItsList() {
        sentOnToWater().acknowledged().replied();
        OnTimeQuery query = query("2023-11-01T00:00:00");

        ClockAnswer answer = answer("2023-11-01T00:00:00");

        assertThat(answer.total()).allSatisfy(figure -> {
            Map<String, Long> numbers = new LinkedHashMap<>(figure.counts());
            assertThat(numbers.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(figure.all());
            numbers.put("all", figure.all());
            numbers.put("denominator", figure.denominator());
            numbers.forEach(
                    (part, count) -> assertThat(behind(query, figure, part)).isEqualTo(count));
        });
    }

    private long behind(OnTimeQuery query, Figure figure, String part) {
        ClockKey key = new ClockKey(figure.view(), figure.step(), figure.basis(), figure.period(), part);
        ClockAnswer.Behind behind = Objects.requireNonNull(
                clocks.list(People.MANAGER, query, key, null, null, 100).block());
        assertThat(behind.items()).hasSize((int) behind.count());
        return behind.count();
    }

    @Test
    void aStepThatIsNotOfTheViewHasNoFigure() {
        ClockKey key = new ClockKey(ClockView.DEPARTMENT, ClockStep.DISPATCH, Basis.CURRENT, ClockPeriod.DUE, "late");

        assertThatThrownBy(() -> clocks.list(People.MANAGER, query("2023-09-22T09:00:00"), key, null, null, 1)
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
        ClockKey key = new ClockKey(ClockView.DEPARTMENT, ClockStep.COMPLETION, Basis.CURRENT, ClockPeriod.DUE, "all");

        ClockAnswer.Behind first =
                Objects.requireNonNull(clocks.list(People.MANAGER, query("2023-10-10T00:00:00"), key, null, null, 2)
                        .block());
        ClockAnswer.Behind second = Objects.requireNonNull(
                clocks.list(People.MANAGER, query("2023-10-11T00:00:00"), key, null, first.next(), 2)
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

        FirstDispatchAnswer.Figure before =
                firstDispatches("2023-09-22T14:30:00").total();
        FirstDispatchAnswer.Figure after =
                firstDispatches("2023-10-10T00:00:00").total();

        assertThat(List.of(before.accurate(), before.dispatches(), before.sendBackPending()))
                .containsExactly(1L, 1L, 1L);
        assertThat(List.of(after.accurate(), after.dispatches(), after.sentBack(), after.reassigned()))
                .containsExactly(1L, 3L, 1L, 1L);
        assertThat(after.value()).isEqualTo("33.33");
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

        Figure response = figure(answer("2023-10-10T00:00:00").total(), ClockView.REQUEST, ClockStep.RESPONSE);

        assertThat(response.all()).isEqualTo(2);
        assertThat(response.counts()).containsEntry("on-time", 1L).containsEntry("late", 1L);
        assertThat(response.value()).isEqualTo("50.00");
    }

    @Test
    void firstDispatchesAreCountedBySubjectAndByCatalogueVersion() {
        aRequest(requests).about("0101").registered().dispatchedTo(People.HOUSING);
        aRequest(requests).about("0102").registered().dispatchedTo(People.HOUSING);
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        FirstDispatchAnswer answer = firstDispatches("2023-10-10T00:00:00");

        assertThat(answer.bySubject())
                .extracting(FirstDispatchAnswer.Figure::key, FirstDispatchAnswer.Figure::dispatches)
                .containsExactly(tuple("01", 2L), tuple("0101", 1L), tuple("0102", 1L), tuple("none", 1L));
        assertThat(answer.byCatalogueVersion())
                .extracting(FirstDispatchAnswer.Figure::key, FirstDispatchAnswer.Figure::dispatches)
                .containsExactly(tuple("1", 3L));
        ClockAnswer.Behind behind = Objects.requireNonNull(dispatches
                .list(People.MANAGER, query("2023-10-10T00:00:00"), "all", "01", null, null, 10)
                .block());
        assertThat(behind.count()).isEqualTo(2);
    }

    private FirstDispatchAnswer firstDispatches(String asOf) {
        settle(asOf);
        return Objects.requireNonNull(
                dispatches.answer(People.MANAGER, query(asOf)).block());
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

    private ClockAnswer answer(String asOf) {
        settle(asOf);
        return Objects.requireNonNull(clocks.answer(People.MANAGER, query(asOf)).block());
    }

    private static OnTimeQuery query(String asOf) {
        return new OnTimeQuery(Window.year(2023), Grouping.DEPARTMENT, null, Life.time(asOf), null);
    }

    private static List<Figure> of(ClockAnswer answer, String department) {
        return answer.groups().stream()
                .filter(group -> group.key().endsWith(":" + department))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Figure completion(List<Figure> figures, ClockView view) {
        return figure(figures, view, ClockStep.COMPLETION);
    }

    private static Figure figure(List<Figure> figures, ClockView view, ClockStep step) {
        return figures.stream()
                .filter(figure -> figure.view() == view
                        && figure.step() == step
                        && figure.basis() == Basis.CURRENT
                        && figure.period() == ClockPeriod.STARTED)
                .findFirst()
                .orElseThrow();
    }
}
