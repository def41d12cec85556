/** A request over HTTP: what programs read of it, and the sentences that tell its events; internal to the module. */
@NullMarked
package hotline.request.web;

import org.jspecify.annotations.NullMarked;
