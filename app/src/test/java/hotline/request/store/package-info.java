@NullMarked
package hotline.request.store;

import org.jspecify.annotations.NullMarked;
