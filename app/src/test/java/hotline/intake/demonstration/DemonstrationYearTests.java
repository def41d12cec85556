package hotline.intake.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.RulePacks;
import hotline.directory.DispatchCatalogue;
import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import hotline.directory.SubjectCatalogue;
import hotline.request.ImportedRequest;
import hotline.request.Rules;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemonstrationYearTests {

    private static final Instant YEAR_BEGINS = Instant.parse("2022-12-31T16:00:00Z");
    private static final Instant YEAR_ENDS = Instant.parse("2023-12-31T16:00:00Z");
    private static final Instant LATER = Instant.parse("2024-06-01T00:00:00Z");
    private static final List<ImportedRequest> REQUESTS = year(LATER).requests().toList();

    @Test
    void has9737RequestsReceivedWithinTheYear() {
        assertThat(REQUESTS)
                .hasSize(9_737)
                .allMatch(request -> !request.receivedAt().isBefore(YEAR_BEGINS)
                        && request.receivedAt().isBefore(YEAR_ENDS));
    }

    @Test
    void has9542OnTimeAnd3Late() {
        Map<Boolean, Long> completed = REQUESTS.stream()
                .filter(DemonstrationYearTests::isCompletedWithinTheYear)
                .collect(Collectors.partitioningBy(DemonstrationYearTests::isOnTime, Collectors.counting()));

        assertThat(completed).containsEntry(true, 9_542L).containsEntry(false, 3L);
    }

    @Test
    void whateverIsCompletedFellDueAndWasCompletedWithinTheYear() {
        assertThat(REQUESTS)
                .filteredOn(DemonstrationYearTests::isCompletedWithinTheYear)
                .allMatch(request -> Objects.requireNonNull(request.dueAt()).isBefore(YEAR_ENDS)
                        && Objects.requireNonNull(request.completedAt()).isBefore(YEAR_ENDS)
                        && request.completedAt().isAfter(request.receivedAt()));
    }

    @Test
    void has192OfTheLastDaysNeitherCompletedNorDue() {
        assertThat(REQUESTS)
                .filteredOn(request -> !isCompletedWithinTheYear(request))
                .hasSize(192)
                .allMatch(request -> Objects.requireNonNull(request.dueAt()).isAfter(YEAR_ENDS)
                        && request.receivedAt().isAfter(Instant.parse("2023-12-24T16:00:00Z")));
    }

    @Test
    void whatTheYearLeftOpenIsCompletedInTimeAfterIt() {
        assertThat(REQUESTS)
                .filteredOn(request -> !isCompletedWithinTheYear(request))
                .allMatch(DemonstrationYearTests::isOnTime);
    }

    @Test
    void nothingIsCompletedLaterThanNow() {
        Instant now = Instant.parse("2024-01-02T04:00:00Z");

        assertThat(year(now).requests().filter(request -> request.completedAt() != null))
                .hasSizeBetween(9_546, 9_700)
                .noneMatch(
                        request -> Objects.requireNonNull(request.completedAt()).isAfter(now));
    }

    @Test
    void isMarkedAsInventedEverywhere() {
        assertThat(REQUESTS)
                .allMatch(request -> request.source().equals("demo")
                        && request.title().startsWith("【演示】")
                        && request.text().startsWith("【演示】"));
    }

    @Test
    void callsComeAsTheyDoInACounty() {
        Function<ImportedRequest, DayOfWeek> weekday =
                request -> request.receivedAt().atZone(WorkingCalendar.CHINA).getDayOfWeek();
        Map<DayOfWeek, Long> byWeekday =
                REQUESTS.stream().collect(Collectors.groupingBy(weekday, Collectors.counting()));

        assertThat(byWeekday.get(DayOfWeek.MONDAY)).isGreaterThan(byWeekday.get(DayOfWeek.SUNDAY));
        assertThat(REQUESTS).noneMatch(ImportedRequest::direct);
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(year(LATER).requests().map(ImportedRequest::receivedAt))
                .isEqualTo(REQUESTS.stream().map(ImportedRequest::receivedAt).toList());
    }

    private static boolean isCompletedWithinTheYear(ImportedRequest request) {
        return request.completedAt() != null && request.completedAt().isBefore(YEAR_ENDS);
    }

    private static boolean isOnTime(ImportedRequest request) {
        return !Objects.requireNonNull(request.completedAt()).isAfter(Objects.requireNonNull(request.dueAt()));
    }

    private static DemonstrationYear year(Instant now) {
        Rules rules = new Rules(RulePacks.shipped(), WorkingCalendar.of(1, OfficialNotices.shipped()));
        DispatchCatalogue catalogue =
                new DispatchCatalogue("141122", 1, Instant.EPOCH, List.of(), SubjectCatalogue.none());
        List<Division> townships = List.of(
                new Division("141122100", "天宁镇", "141122", DivisionLevel.TOWNSHIP, false, false, 1),
                new Division("141122101", "夏家营镇", "141122", DivisionLevel.TOWNSHIP, false, false, 1));
        return new DemonstrationYear("141122", rules, catalogue, townships, InventedMatters.shipped(), "【演示】", now);
    }
}
