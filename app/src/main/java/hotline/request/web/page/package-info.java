/** The pages of a request and of lists of requests. */
@NullMarked
package hotline.request.web.page;

import org.jspecify.annotations.NullMarked;
