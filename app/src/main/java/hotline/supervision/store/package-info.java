/** The statements of the supervision module; internal to it. */
@NullMarked
package hotline.supervision.store;

import org.jspecify.annotations.NullMarked;
