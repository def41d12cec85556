/** The acts on a request by matter; each room holds its commands, which decide, and its events, which apply and tell themselves. */
@NullMarked
package hotline.request.acts;

import org.jspecify.annotations.NullMarked;
