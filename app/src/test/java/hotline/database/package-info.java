@NullMarked
package hotline.database;

import org.jspecify.annotations.NullMarked;
