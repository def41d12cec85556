/** Signing in and out, for programs and for people, and slowing down whoever guesses passwords. */
@NullMarked
package hotline.security.signin;

import org.jspecify.annotations.NullMarked;
