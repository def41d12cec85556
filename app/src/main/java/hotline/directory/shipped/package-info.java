/** The reference data that the program brings along, loaded into an empty database. */
@NullMarked
package hotline.directory.shipped;

import org.jspecify.annotations.NullMarked;
