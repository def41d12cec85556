@NullMarked
package hotline.intake.checks;

import org.jspecify.annotations.NullMarked;
