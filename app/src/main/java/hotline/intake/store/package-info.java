/** Rows of protected callers and of the log of views. */
@NullMarked
package hotline.intake.store;

import org.jspecify.annotations.NullMarked;
