/** Watches what the database rests on: the space for its data, and clocks that go evenly. */
@NullMarked
package hotline.database.watch;

import org.jspecify.annotations.NullMarked;
