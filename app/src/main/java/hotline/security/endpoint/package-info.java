/** The filters before every endpoint: they find the caller, check the rights, and set the headers of each answer. */
@NullMarked
package hotline.security.endpoint;

import org.jspecify.annotations.NullMarked;
