package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        "2027-10-02, WEEKEND"
    })
    void saysWhyADayIsWhatItIs(LocalDate date, DayKind kind) {
        assertThat(CALENDAR.day(date).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-01", "2025-12-31", "2026-12-28"})
    void aYearWithItsNoticeIsOfficial(LocalDate date) {
        assertThat(CALENDAR.isOfficial(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 2018", "2027-01-01, 2027", "2026-12-29, 2027", "2026-12-31, 2027"})
    void aDayThatAMissingNoticeMaySpeakOfIsNot(LocalDate date, int missing) {
        assertThat(CALENDAR.missingNotice(date)).contains(missing);
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
