/** A request's events as they are chained, stored, folded and told. */
@NullMarked
package hotline.request.log;

import org.jspecify.annotations.NullMarked;
