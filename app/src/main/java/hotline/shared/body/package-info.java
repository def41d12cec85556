/** Limits the bytes of a call's body, and lets single endpoints take longer ones. */
@NamedInterface("body")
@NullMarked
package hotline.shared.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
