/** The request module's endpoints and pages; internal to it. */
@NullMarked
package hotline.request.web;

import org.jspecify.annotations.NullMarked;
