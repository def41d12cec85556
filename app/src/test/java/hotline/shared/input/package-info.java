/** Tests of taking what callers send for what it is. */
@NullMarked
package hotline.shared.input;

import org.jspecify.annotations.NullMarked;
