/**
 * The department's work on its requests: the worklist by due time, acknowledging and replying.
 */
@NullMarked
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"shared", "directory", "request"})
package hotline.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
