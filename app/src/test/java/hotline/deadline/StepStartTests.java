package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.Step.Start;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepStartTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());
    private static final RuleMatter MATTER = new RuleMatter("help", "normal", null, false);
    private static final Instant START = Instant.parse("2023-09-22T02:00:00Z");

    @Test
    void theExplanationNamesWhatStartedTheClock() {
        assertThat(explanation(Step.COMPLETION.start())).startsWith("2023-09-22 10:00 受理，");
        assertThat(explanation(Start.DISPATCH)).startsWith("2023-09-22 10:00 转办，");
    }

    private static String explanation(Start event) {
        return Deadlines.due(RulePacks.shipped(), CALENDAR, Step.COMPLETION, MATTER, START, event)
                .orElseThrow()
                .explanation()
                .text();
    }
}
