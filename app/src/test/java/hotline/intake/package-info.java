@NullMarked
package hotline.intake;

import org.jspecify.annotations.NullMarked;
