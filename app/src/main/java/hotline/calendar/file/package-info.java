/** Reads the files in which a year's notice is given: CSV and iCalendar. */
@NullMarked
package hotline.calendar.file;

import org.jspecify.annotations.NullMarked;
