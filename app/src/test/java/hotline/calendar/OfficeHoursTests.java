package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hotline.calendar.OfficeHours.Stretch;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeHoursTests {

    private static final Stretch MORNING = new Stretch(LocalTime.of(8, 0), LocalTime.of(12, 0));

    @Test
    void aDayWithoutHoursIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of()));
    }

    @Test
    void stretchesThatOverlapAreRefused() {
        Stretch overlapping = new Stretch(LocalTime.of(11, 0), LocalTime.of(18, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of(MORNING, overlapping)));
    }

    @Test
    void aStretchThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stretch(LocalTime.NOON, LocalTime.of(8, 0)));
    }
}
