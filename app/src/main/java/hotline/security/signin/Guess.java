package hotline.security.signin;

import java.time.Duration;

/**
 * One way in which looks at a password are counted.
 *
 * @param subject what they have in common; only its hash is kept
 * @param free wrong ones that nobody has to wait after; after each further one the wait doubles, from a second on
 * @param longest the wait at most
 */
record Guess(String subject, int free, Duration longest) {}
