/** The examples that routing learns from. */
@NullMarked
package hotline.routing.store;

import org.jspecify.annotations.NullMarked;
