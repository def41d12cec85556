/** How an administrator changes the calendar: a year's notice from a file, single days, and the log of both. */
@NullMarked
package hotline.calendar.change;

import org.jspecify.annotations.NullMarked;
