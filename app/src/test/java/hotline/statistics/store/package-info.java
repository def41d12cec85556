@NullMarked
package hotline.statistics.store;

import org.jspecify.annotations.NullMarked;
