/** Intake over HTTP. */
@NullMarked
package hotline.intake.web;

import org.jspecify.annotations.NullMarked;
