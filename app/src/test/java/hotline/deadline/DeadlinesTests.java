package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hotline.calendar.DayKind;
import hotline.calendar.OfficialNotices;
import hotline.calendar.SpecialDay;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlinesTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(7, OfficialNotices.shipped());
    private static final RuleMatter MATTER = new RuleMatter("help", "normal", null, false);

    @ParameterizedTest
    @CsvSource({
        "2023-09-22T00:00, 2023-10-07 24:00",
        "2023-09-22T18:00, 2023-10-07 24:00",
        "2023-09-22T23:59:59.999999, 2023-10-07 24:00",
        "2023-09-23T00:00, 2023-10-07 24:00",
        "2023-09-24T23:59, 2023-10-07 24:00",
        "2023-09-25T00:00, 2023-10-08 24:00"
    })
    void theFirstAndLastMinuteOfADayBelongToIt(LocalDateTime start, String due) {
        assertThat(shown(days(CountsFrom.NEXT_WORKING_DAY, EndOfDay.MIDNIGHT), start))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-20T10:00, 2023-09-26 18:00",
        "2023-09-20T00:00, 2023-09-26 18:00",
        "2023-09-20T17:59, 2023-09-26 18:00",
        "2023-09-20T18:00, 2023-09-27 18:00",
        "2023-09-23T10:00, 2023-10-07 18:00"
    })
    void countingFromTheSameDayPutsLateStartsToTheNextWorkingDay(LocalDateTime start, String due) {
        assertThat(shown(days(CountsFrom.SAME_DAY, EndOfDay.OFFICE_HOURS), start))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-22T17:59, 2023-10-07 24:00",
        "2023-09-22T18:00, 2023-10-08 24:00",
        "2023-09-24T09:00, 2023-10-08 24:00"
    })
    void aPackMayTakeALateStartAsTheNextWorkingDays(LocalDateTime start, String due) {
        Limit limit = new Limit(
                new WorkingTime(5, Unit.WORKING_DAY),
                CountsFrom.NEXT_WORKING_DAY,
                false,
                EndOfDay.MIDNIGHT,
                OutOfHours.TAKEN_AS_NEXT_WORKING_DAY);

        assertThat(shown(limit, start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-22T08:00, 2023-09-22 12:00",
        "2023-09-22T10:00, 2023-09-22 16:00",
        "2023-09-22T13:00, 2023-09-22 18:00",
        "2023-09-22T16:30, 2023-09-25 10:30",
        "2023-09-22T18:00, 2023-09-25 12:00",
        "2023-09-28T17:00, 2023-10-07 11:00",
        "2023-10-01T03:00, 2023-10-07 12:00"
    })
    void halfAWorkingDayRunsInOfficeHours(LocalDateTime start, String due) {
        assertThat(shown(moment(4, Unit.WORKING_HOUR, false), start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-01T23:40, 2023-10-02 00:10",
        "2023-10-01T23:30, 2023-10-01 24:00",
        "2023-09-22T10:00:20, 2023-09-22 10:30"
    })
    void minutesAroundTheClockKnowNoHolidays(LocalDateTime start, String due) {
        assertThat(shown(moment(30, Unit.MINUTE, true), start)).isEqualTo(due);
    }

    @Test
    void calendarDaysCountEveryDay() {
        Limit limit = Limit.ofDays(180, Unit.CALENDAR_DAY);

        assertThat(shown(limit, LocalDateTime.parse("2023-09-22T10:00"))).isEqualTo("2024-03-22 24:00");
    }

    @Test
    void aWorkingDayFromTheMomentIsADaysOfficeHours() {
        assertThat(shown(moment(1, Unit.WORKING_DAY, false), LocalDateTime.parse("2023-09-22T10:00")))
                .isEqualTo("2023-09-25 10:00");
    }

    @Test
    void explainsHoursByTheStretchesThatCount() {
        Deadline deadline =
                due(moment(4, Unit.WORKING_HOUR, false), Step.DISPATCH, LocalDateTime.parse("2023-09-22T16:30"));

        assertThat(deadline.explanation().text())
                .isEqualTo("2023-09-22 16:30 受理，即时起算，只计办公时间，时限 4 个工作小时（试用规则第 3 版）；"
                        + "09-22 16:30 至 18:00 计 1 小时 30 分钟；09-23 至 09-24 周末不计；"
                        + "09-25 08:00 至 10:30 计 2 小时 30 分钟；应于 2023-09-25 10:30 前转办。");
    }

    @Test
    void explainsAStartOnADayOff() {
        Deadline deadline =
                due(Limit.ofDays(1, Unit.WORKING_DAY), Step.COMPLETION, LocalDateTime.parse("2023-10-05T21:00"));

        assertThat(deadline.explanation().text())
                .isEqualTo("2023-10-05 21:00 受理（中秋节、国庆节放假），次日起算，时限 1 个工作日（试用规则第 3 版）；"
                        + "10-06 中秋节、国庆节放假不计；10-07 补班，计为第 1 个工作日；应于 2023-10-07 24:00 前办结。");
    }

    @Test
    void explainsTheOtherYearAndTheDivisionsOwnDays() {
        WorkingCalendar own = CALENDAR.with(new SpecialDay(LocalDate.of(2024, 1, 2), DayKind.LOCAL_DAY_OFF, "暴雪停工"));
        LocalDateTime start = LocalDateTime.parse("2023-12-29T19:00");

        Deadline deadline = due(Limit.ofDays(1, Unit.WORKING_DAY), own, Step.COMPLETION, start);

        assertThat(deadline.explanation().text())
                .contains("2023-12-29 19:00 受理（已过办公时间），次日起算")
                .contains("12-30 至 2024-01-01 元旦放假不计；2024-01-02 本地放假（暴雪停工）不计；2024-01-03 计为第 1 个工作日");
    }

    @Test
    void aProvisionalDeadlineNamesTheMissingNotice() {
        Deadline deadline =
                due(Limit.ofDays(5, Unit.WORKING_DAY), Step.COMPLETION, LocalDateTime.parse("2026-12-28T10:00"));

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.explanation().text())
                .endsWith("应于 2027-01-05 24:00 前办结；2027 年尚无正式放假通知，仅按周末推算，此期限为暂定，通知载入后须重新计算。");
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31T10:00, false", "2026-12-24T10:00, false", "2018-12-28T10:00, true", "2026-12-25T10:00, true"
    })
    void isProvisionalForDaysThatCountOrAreSkippedAlone(LocalDateTime start, boolean provisional) {
        Deadline deadline = due(Limit.ofDays(5, Unit.WORKING_DAY), Step.COMPLETION, start);

        assertThat(deadline.provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31T19:00, false", "2018-12-31T10:00, true"})
    void hoursThatBeginOnTheNextWorkingDayDoNotDependOnTheStart(LocalDateTime start, boolean provisional) {
        Deadline deadline = due(moment(4, Unit.WORKING_HOUR, false), Step.DISPATCH, start);

        assertThat(deadline.provisional()).isEqualTo(provisional);
    }

    @Test
    void namesThePackAndTheCalendarBehindIt() {
        Deadline deadline =
                due(Limit.ofDays(5, Unit.WORKING_DAY), Step.COMPLETION, LocalDateTime.parse("2023-09-22T10:00"));

        assertThat(deadline)
                .extracting(Deadline::packCode, Deadline::packVersion, Deadline::calendarVersion)
                .containsExactly("test", 3, 7L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.class,
            names = {"WORKING_HOUR", "WORKING_DAY"})
    void workingTimeDoesNotGoRoundTheClock(Unit unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> moment(1, unit, true));
    }

    private static Limit days(CountsFrom from, EndOfDay end) {
        return new Limit(
                new WorkingTime(5, Unit.WORKING_DAY), from, false, end, OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);
    }

    private static Limit moment(int amount, Unit unit, boolean roundTheClock) {
        return new Limit(
                new WorkingTime(amount, unit),
                CountsFrom.MOMENT,
                roundTheClock,
                EndOfDay.MIDNIGHT,
                OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);
    }

    private static String shown(Limit limit, LocalDateTime start) {
        return Deadlines.shown(due(limit, Step.COMPLETION, start).due(), CALENDAR.zone());
    }

    private static Deadline due(Limit limit, Step step, LocalDateTime start) {
        return due(limit, CALENDAR, step, start);
    }

    private static Deadline due(Limit limit, WorkingCalendar calendar, Step step, LocalDateTime start) {
        RulePack pack = new RulePack("test", 3, "试用规则", "", List.of(new Rule(step, Condition.ANY, limit, "", true)));
        return Deadlines.due(
                        pack,
                        calendar,
                        step,
                        MATTER,
                        start.atZone(calendar.zone()).toInstant())
                .orElseThrow();
    }
}
