package hotline.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says, by an official notice or by a division's own decision.
 *
 * @param name the holiday's name, or the reason of the division's decision
 */
public record SpecialDay(LocalDate date, DayKind kind, String name) {}
