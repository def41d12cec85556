package hotline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PressureTests {

    @Test
    void aDayEndsAtTheMidnightAfterIt() {
        assertThat(Pressure.end(LocalDate.of(2023, 9, 22)))
                .isEqualTo(LocalDate.of(2023, 9, 23)
                        .atStartOfDay(WorkingCalendar.CHINA)
                        .toInstant());
    }
}
