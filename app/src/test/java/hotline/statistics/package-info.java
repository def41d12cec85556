/** Tests of the figures. */
@NullMarked
package hotline.statistics;

import org.jspecify.annotations.NullMarked;
