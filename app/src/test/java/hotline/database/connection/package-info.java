@NullMarked
package hotline.database.connection;

import org.jspecify.annotations.NullMarked;
