package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNoticesTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aYearHasItsNumberOfWorkingDays(int year, long workingDays) {
        LocalDate first = Year.of(year).atDay(1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay))
                .hasSize((int) workingDays);
    }

    @Test
    void everyMakeUpDayIsASaturdayOrSunday() {
        assertThat(OfficialNotices.shipped().stream().flatMap(notice -> notice.days().stream()))
                .filteredOn(day -> day.kind() == DayKind.MAKE_UP_DAY)
                .isNotEmpty()
                .allMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyYearHasItsNoticeNumber(int year) {
        assertThat(OfficialNotices.shipped())
                .filteredOn(notice -> notice.year() == year)
                .singleElement()
                .satisfies(notice -> assertThat(notice.number()).startsWith("国办发明电〔" + (year - 1) + "〕"));
    }

    @Test
    void aNoticeBeginsInTheOldYear() {
        Notice notice = OfficialNotices.shipped().stream()
                .filter(candidate -> candidate.year() == 2023)
                .findFirst()
                .orElseThrow();

        assertThat(notice.days()).first().isEqualTo(new SpecialDay(LocalDate.of(2022, 12, 31), DayKind.HOLIDAY, "元旦"));
    }

    @Test
    void theEveOfTheSpringFestivalOf2024IsAWorkingDay() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceRowByRow(Origin origin) throws IOException {
        List<String> reference = Files.readAllLines(origin.file("calendar/china-workdays.csv")).stream()
                .skip(1)
                .toList();
        Set<String> years = reference.stream()
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .collect(Collectors.toSet());

        assertThat(OfficialNotices.shipped().stream().flatMap(notice -> notice.days().stream()))
                .map(OfficialNoticesTests::referenceRow)
                .filteredOn(row -> years.contains(row.substring(row.lastIndexOf(',') + 1)))
                .containsExactlyInAnyOrderElementsOf(reference);
    }

    private static String referenceRow(SpecialDay day) {
        String kind = day.kind() == DayKind.HOLIDAY ? "holiday" : "workday";
        return String.join(
                ",", day.date().toString(), kind, day.name(), "" + day.date().getYear());
    }
}
