/** How administrators read and change reference data: in their own divisions, version by version, with every change logged. */
@NullMarked
package hotline.directory.administration;

import org.jspecify.annotations.NullMarked;
