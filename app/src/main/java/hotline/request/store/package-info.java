/** The statements of the request module; internal to it. */
@NullMarked
package hotline.request.store;

import org.jspecify.annotations.NullMarked;
