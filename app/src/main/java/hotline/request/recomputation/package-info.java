/** Counting the deadlines of many open requests anew (重算时限) after the calendar or the rules changed. */
@NullMarked
package hotline.request.recomputation;

import org.jspecify.annotations.NullMarked;
