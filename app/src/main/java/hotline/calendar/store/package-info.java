/** The calendar's tables. */
@NullMarked
package hotline.calendar.store;

import org.jspecify.annotations.NullMarked;
