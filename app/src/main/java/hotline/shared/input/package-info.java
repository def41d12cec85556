/**
 * Takes what callers send for what it is and for nothing else: strict JSON, parameters and forms, well-formed addresses,
 * and bodies no longer than their endpoint needs.
 */
@NullMarked
package hotline.shared.input;

import org.jspecify.annotations.NullMarked;
