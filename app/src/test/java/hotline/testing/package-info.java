/** What tests share: the one real database behind the tests, the clock they set, and how both are reset before each test. */
@NullMarked
package hotline.testing;

import org.jspecify.annotations.NullMarked;
