/** The calendar's REST interface. */
@NullMarked
package hotline.calendar.web;

import org.jspecify.annotations.NullMarked;
