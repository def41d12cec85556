/** Reads and checks tables of reference data that come as CSV. */
@NullMarked
package hotline.directory.csv;

import org.jspecify.annotations.NullMarked;
