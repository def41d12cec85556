package hotline.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a {@link WorkingCalendar}.
 *
 * @param name the holiday's name or the division's reason; absent for ordinary days and weekends
 * @param isOfficial whether every notice that can speak of this day has been loaded
 */
public record Day(LocalDate date, DayKind kind, @Nullable String name, boolean isOfficial) {

    public boolean isWorking() {
        return kind.isWorking();
    }
}
