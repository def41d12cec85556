/** Constraints of Bean Validation for the fields of a call. */
@NullMarked
package hotline.intake.checks;

import org.jspecify.annotations.NullMarked;
