/** What is right in a field of a call, as constraints of Bean Validation. */
@NullMarked
package hotline.intake.checks;

import org.jspecify.annotations.NullMarked;
