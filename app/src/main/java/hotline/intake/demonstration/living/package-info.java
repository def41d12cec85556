/**
 * The living part of the demonstration: requests of the last days, each of which was led through its life by the program's own
 * acts at the instants past at which they would have been done.
 */
@NullMarked
package hotline.intake.demonstration.living;

import org.jspecify.annotations.NullMarked;
