/** Refusals and failures as coded problems with a text that people understand. */
@NamedInterface("problem")
@NullMarked
package hotline.shared.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
