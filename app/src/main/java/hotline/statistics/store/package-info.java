/** The statements that count and list. */
@NullMarked
package hotline.statistics.store;

import org.jspecify.annotations.NullMarked;
