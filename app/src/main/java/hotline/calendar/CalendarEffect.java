package hotline.calendar;

/**
 * The effect of a changed calendar on the open requests of a division.
 *
 * @param moving how many have a deadline that would move
 * @param staying how many have none that would, only some whose new instant has already passed
 * @param list where the interface lists them
 * @param page where people see them and carry it out
 */
public record CalendarEffect(String division, int moving, int staying, String list, String page) {}
