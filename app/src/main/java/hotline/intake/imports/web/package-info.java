/** The interface of imports. */
@NullMarked
package hotline.intake.imports.web;

import org.jspecify.annotations.NullMarked;
