/** Signing in and out, and the administration of staff, for programs and for people. */
@NullMarked
package hotline.security.web;

import org.jspecify.annotations.NullMarked;
