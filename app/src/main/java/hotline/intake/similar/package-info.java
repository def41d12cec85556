/** Likely duplicates: earlier requests that are like what a caller says now. */
@NullMarked
package hotline.intake.similar;

import org.jspecify.annotations.NullMarked;
