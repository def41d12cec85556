/** How a division sets the handling of requests: review, signature, shares of the time, clear cases. */
@NullMarked
package hotline.request.settings;

import org.jspecify.annotations.NullMarked;
