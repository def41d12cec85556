package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2023-09-29 to 2023-10-06 were National Day's holidays; 2023-10-07 and 08 were worked. */
class TianjinPackTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());
    private static final RulePack TIANJIN = RulePacks.allShipped().stream()
            .filter(pack -> pack.code().equals("tianjin"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "urgent, , 2023-09-22T23:50, 2023-09-23 00:05",
        "urgent, , 2023-10-01T03:00, 2023-10-01 03:15",
        "urgent, 070403, 2023-09-22T23:45, 2023-09-22 24:00",
        "normal, 090403, 2023-10-01T23:40, 2023-10-02 00:10",
        "normal, 040602, 2023-09-22T12:10, 2023-09-22 12:40",
        "urgent, 090403, 2023-10-01T23:40, 2023-10-01 23:55",
        "urgent, 040602, 2023-10-01T23:40, 2023-10-01 23:55",
        "normal, 030601, 2023-09-28T17:59, 2023-10-07 24:00",
        "normal, , 2023-10-01T03:00, 2023-10-07 24:00"
    })
    void dangerAndUtilitiesAreReceivedRoundTheClockAndTheRestOnWorkingDays(
            String urgency, @Nullable String subject, LocalDateTime dispatched, String due) {
        assertThat(shown(Step.ACKNOWLEDGEMENT, new RuleMatter("help", urgency, subject, false), dispatched))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "urgent, , 2023-09-28T23:00, 2023-09-29 01:00",
        "urgent, 090403, 2023-12-31T22:30, 2024-01-01 00:30",
        "normal, 090403, 2023-09-28T17:30:20, 2023-09-29 17:30",
        "normal, 040602, 2023-10-05T00:00, 2023-10-05 24:00",
        "normal, 030601, 2023-09-28T23:59, 2023-10-05 24:00",
        "normal, , 2023-09-30T00:00, 2023-10-07 24:00"
    })
    void completionRunsThroughNightsAndHolidays(
            String urgency, @Nullable String subject, LocalDateTime received, String due) {
        assertThat(shown(Step.COMPLETION, new RuleMatter("help", urgency, subject, false), received))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"normal, 030601", "urgent, 030601", "normal, 090403", "urgent, 090403", "urgent, 040602"})
    void praiseHasNoDeadlineWhateverItIsAbout(String urgency, String subject) {
        assertThat(TIANJIN.ruleFor(Step.COMPLETION, new RuleMatter("praise", urgency, subject, false)))
                .hasValueSatisfying(rule -> assertThat(rule.limit()).isNull());
    }

    @Test
    void onlyTheTermsOfReceivingAreTheRegulationsOwn() {
        assertThat(TIANJIN.rules())
                .filteredOn(rule -> !rule.ownDefault())
                .hasSize(4)
                .allSatisfy(rule -> assertThat(rule.step()).isEqualTo(Step.ACKNOWLEDGEMENT));
    }

    @ParameterizedTest
    @CsvSource({"2023-09-28T23:00, 2023-09-29T01:00", "2023-10-01T08:00, 2023-10-01T10:00"})
    void theDueInstantIsTheSameWithAndWithoutItsExplanation(LocalDateTime received, LocalDateTime due) {
        RuleMatter matter = new RuleMatter("help", "urgent", null, false);
        Instant start = received.atZone(CALENDAR.zone()).toInstant();

        assertThat(Deadlines.dueAt(TIANJIN, CALENDAR, Step.COMPLETION, matter, start))
                .contains(due.atZone(CALENDAR.zone()).toInstant())
                .isEqualTo(Deadlines.due(TIANJIN, CALENDAR, Step.COMPLETION, matter, start)
                        .map(Deadline::due));
    }

    private static String shown(Step step, RuleMatter matter, LocalDateTime start) {
        Instant due = Deadlines.due(
                        TIANJIN,
                        CALENDAR,
                        step,
                        matter,
                        start.atZone(CALENDAR.zone()).toInstant())
                .orElseThrow()
                .due();
        return Deadlines.shown(due, CALENDAR.zone());
    }
}
