package hotline.calendar.change;

import hotline.calendar.CalendarEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change of the calendar.
 *
 * @param version of the calendar by now
 * @param effects for the open requests, by division; absent where they could not be counted, which undoes nothing
 */
record ChangeAnswer(long version, @Nullable List<CalendarEffect> effects) {}
