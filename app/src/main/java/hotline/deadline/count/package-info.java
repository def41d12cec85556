/** Counts limits in days and in office time, and words what was counted. */
@NullMarked
package hotline.deadline.count;

import org.jspecify.annotations.NullMarked;
