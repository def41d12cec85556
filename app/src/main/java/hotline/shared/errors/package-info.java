/** Answers a failed call with its problem, as JSON or as a page, and with headers that are safe on every answer. */
@NamedInterface("errors")
@NullMarked
package hotline.shared.errors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
