/** The rule packs' tables. */
@NullMarked
package hotline.deadline.store;

import org.jspecify.annotations.NullMarked;
