/** Tests of the managers' overview. */
@NullMarked
package hotline.statistics.overview;

import org.jspecify.annotations.NullMarked;
