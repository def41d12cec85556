/** The operator's desk between two requests: drafts of calls under way, and how each call ended. */
@NullMarked
package hotline.intake.desk;

import org.jspecify.annotations.NullMarked;
