/** Names the kinds of work that take connections to the database apart, and marks each call with its kind. */
@NamedInterface("work")
@NullMarked
package hotline.shared.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
