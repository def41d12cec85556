package hotline.calendar;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Says what a changed calendar means for what was counted by it. Who counts lies above the calendars and implements this;
 * nothing moves by being asked about.
 */
public interface CalendarEffects {

    /** Divisions that it means nothing for are left out. */
    Mono<List<CalendarEffect>> of(Collection<String> divisions);

    /** Says it of a calendar that a division does not have yet, so that it can be seen before it is decided. */
    Mono<CalendarEffect> expected(String division, WorkingCalendar calendar);
}
