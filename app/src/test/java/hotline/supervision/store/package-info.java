@NullMarked
package hotline.supervision.store;

import org.jspecify.annotations.NullMarked;
