/** Routing over HTTP. */
@NullMarked
package hotline.routing.web;

import org.jspecify.annotations.NullMarked;
