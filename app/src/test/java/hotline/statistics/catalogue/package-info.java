/** Tests of the catalogue. */
@NullMarked
package hotline.statistics.catalogue;

import org.jspecify.annotations.NullMarked;
