/** What stands before every endpoint: who calls, whether that person may, and the headers of each answer. */
@NullMarked
package hotline.security.endpoint;

import org.jspecify.annotations.NullMarked;
