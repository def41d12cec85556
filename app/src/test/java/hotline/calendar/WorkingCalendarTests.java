package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());

    @ParameterizedTest
    @CsvSource({
        "2023-09-28, ORDINARY",
        "2023-09-23, WEEKEND",
        "2023-09-30, HOLIDAY",
        "2023-10-07, MAKE_UP_DAY",
        "2018-10-01, ORDINARY",
        "2027-10-02, WEEKEND",
        "2027-01-01, HOLIDAY",
        "2018-01-01, HOLIDAY"
    })
    void saysWhyADayIsWhatItIs(LocalDate date, DayKind kind) {
        assertThat(CALENDAR.day(date).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-01", "2025-12-31", "2026-12-28", "2026-12-31"})
    void aYearWithItsNoticeIsOfficial(LocalDate date) {
        assertThat(CALENDAR.isOfficial(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 2018", "2027-01-01, 2027"})
    void aDayThatAMissingNoticeMaySpeakOfIsNot(LocalDate date, int missing) {
        assertThat(CALENDAR.missingNotice(date)).contains(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "2029-12-29, true",
        "2029-12-31, true",
        "2029-12-28, false",
        "2028-12-30, true",
        "2028-12-28, false",
        "2033-12-31, true",
        "2030-12-31, false",
        "2026-12-31, false",
        "2027-12-31, false",
        "2031-12-31, false"
    })
    void theEndOfAYearWaitsForTheNextNoticeWhereThatMayReachBack(LocalDate date, boolean waits) {
        WorkingCalendar calendar =
                new WorkingCalendar(WorkingCalendar.CHINA, 1, OfficeHours.USUAL, Set.of(date.getYear()), Map.of());

        assertThat(calendar.isOfficial(date)).isEqualTo(!waits);
    }

    @Test
    void aDivisionMayWorkOnNewYearsDay() {
        LocalDate day = LocalDate.of(2027, 1, 1);

        assertThat(CALENDAR.with(new SpecialDay(day, DayKind.LOCAL_WORKING_DAY, "值守"))
                        .isWorkingDay(day))
                .isTrue();
    }

    @Test
    void theNextWorkingDayIsBehindTheHolidays() {
        assertThat(CALENDAR.nextWorkingDay(LocalDate.of(2023, 9, 28))).isEqualTo("2023-10-07");
    }

    @Test
    void aDivisionsOwnDayComesBeforeTheNotice() {
        LocalDate day = LocalDate.of(2023, 10, 7);

        WorkingCalendar own = CALENDAR.with(new SpecialDay(day, DayKind.LOCAL_DAY_OFF, "抗洪抢险"));

        assertThat(own.isWorkingDay(day)).isFalse();
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
    }

    @Test
    void halfAWorkingDayIsFourHours() {
        assertThat(OfficeHours.USUAL.length()).hasHours(8);
    }
}
