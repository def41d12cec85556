/** The SQL of imports. */
@NullMarked
package hotline.intake.imports.store;

import org.jspecify.annotations.NullMarked;
