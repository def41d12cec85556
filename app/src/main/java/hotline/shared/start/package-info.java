/** Starts the program: tasks to be done before it serves anybody, and refusals to start that tell an operator the cause. */
@NamedInterface("start")
@NullMarked
package hotline.shared.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
