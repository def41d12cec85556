@NullMarked
package hotline.intake.protection;

import org.jspecify.annotations.NullMarked;
