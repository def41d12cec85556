/** Tests of the report. */
@NullMarked
package hotline.reporting;

import org.jspecify.annotations.NullMarked;
