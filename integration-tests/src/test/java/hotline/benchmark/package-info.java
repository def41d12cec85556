/** Programs that measure; none is a test, and nothing here fails for being slow. */
@NullMarked
package hotline.benchmark;

import org.jspecify.annotations.NullMarked;
