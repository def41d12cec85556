/** Trying a rule pack on the requests of a time before it comes into force, for programs and on a page. */
@NullMarked
package hotline.request.trial;

import org.jspecify.annotations.NullMarked;
