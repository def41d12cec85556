package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());

    @ParameterizedTest
    @CsvSource({
        "2023-09-22T10:00, 2023-10-08T00:00, working-days, 5",
        "2023-09-22T10:00, 2023-09-23T00:00, hours, 14",
        "2023-09-22T23:30, 2023-09-23T00:00, minutes, 30",
        "2023-09-29T10:00, 2023-10-05T00:00, days, 5",
        "2023-09-22T10:00, 2023-09-22T10:00, overdue-minutes, 1",
        "2023-09-22T10:00, 2023-09-22T09:59, overdue-minutes, 1",
        "2023-09-22T10:00, 2023-09-22T05:00, overdue-hours, 5",
        "2023-09-22T10:00, 2023-09-19T00:00, overdue-days, 3",
    })
    void saysHowFarADeadlineIs(String now, String due, String kind, long amount) {
        Remaining remaining = Remaining.until(inChina(due), inChina(now), CALENDAR);

        assertThat(remaining).isEqualTo(new Remaining(kind, amount));
    }

    private static Instant inChina(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
