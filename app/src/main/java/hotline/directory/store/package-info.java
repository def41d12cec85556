/** The SQL of the directory, one repository for each kind of reference data. */
@NullMarked
package hotline.directory.store;

import org.jspecify.annotations.NullMarked;
