/** Checks of typed texts: that they are seen, plain and storable. */
@NamedInterface("check")
@NullMarked
package hotline.shared.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
