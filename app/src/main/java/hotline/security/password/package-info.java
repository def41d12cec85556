/** Stores and judges passwords, and makes the first accounts. */
@NullMarked
package hotline.security.password;

import org.jspecify.annotations.NullMarked;
