@NullMarked
package hotline.database.watch;

import org.jspecify.annotations.NullMarked;
