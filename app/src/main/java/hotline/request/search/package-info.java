/** Finding requests by what a list is narrowed by and by words. */
@NullMarked
package hotline.request.search;

import org.jspecify.annotations.NullMarked;
