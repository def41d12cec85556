/** Counting the deadlines of many open requests anew (重算时限) after the calendar or the rules changed: its work, its rows, its endpoints and its page. */
@NullMarked
package hotline.request.recomputation;

import org.jspecify.annotations.NullMarked;
