package hotline.console;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadlines;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages show instants, always in China's time; templates call it as {@code @times}. */
@Component("times")
class Times {

    private static final String NONE = "—";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(WorkingCalendar.CHINA);

    /** When something happened; a dash for never. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? NONE : MOMENT.format(instant);
    }

    /** Until when something is due: midnight is 24:00 of the day that ends. */
    public String due(@Nullable Instant instant) {
        return instant == null ? NONE : Deadlines.shown(instant, WorkingCalendar.CHINA);
    }
}
