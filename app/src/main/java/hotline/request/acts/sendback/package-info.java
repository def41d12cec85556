/** Sending a request back (退单), and deciding about it. */
@NullMarked
package hotline.request.acts.sendback;

import org.jspecify.annotations.NullMarked;
