/** Making a request of one line, or saying why there is none. */
@NullMarked
package hotline.intake.imports.row;

import org.jspecify.annotations.NullMarked;
