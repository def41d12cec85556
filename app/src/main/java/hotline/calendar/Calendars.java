package hotline.calendar;

import hotline.calendar.CalendarRepository.StoredCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The working calendars of the divisions. */
@Service
public class Calendars {

    public static final String CACHE = "working-calendar";

    private final CalendarRepository calendars;
    private final ZoneId zone;

    Calendars(CalendarRepository calendars) {
        this.calendars = calendars;
        // looked up by the starting thread: the first look-up of a zone reads a file, which an event loop may not
        this.zone = WorkingCalendar.CHINA;
    }

    /** The calendar of a division as it stands now. */
    @Cacheable(cacheNames = CACHE, sync = true)
    public Mono<WorkingCalendar> of(String divisionCode) {
        return calendars.calendar(divisionCode).map(this::workingCalendar);
    }

    /** The calendar that a division would have if it had decided nothing about a day by itself. */
    public Mono<WorkingCalendar> withoutOwn(String divisionCode, LocalDate date) {
        return calendars
                .calendar(divisionCode)
                .map(stored -> workingCalendar(new StoredCalendar(
                        stored.version(),
                        stored.years(),
                        stored.noticeDays(),
                        stored.ownDays().stream()
                                .filter(own -> !own.date().equals(date))
                                .toList(),
                        stored.hours())));
    }

    private WorkingCalendar workingCalendar(StoredCalendar stored) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        stored.noticeDays().forEach(day -> days.put(day.date(), day));
        stored.ownDays().forEach(day -> days.put(day.date(), day));
        return new WorkingCalendar(
                zone, stored.version(), new OfficeHours(stored.hours()), Set.copyOf(stored.years()), days);
    }
}
