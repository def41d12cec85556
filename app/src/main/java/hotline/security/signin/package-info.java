/** Signing in and out, for programs and for people, and what slows down whoever guesses. */
@NullMarked
package hotline.security.signin;

import org.jspecify.annotations.NullMarked;
