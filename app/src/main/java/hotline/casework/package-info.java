/**
 * The department's work on its requests: the worklist by due time with what others did about it, the
 * parts in requests of others, acknowledging and replying.
 */
@NullMarked
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"shared", "shared :: *", "calendar", "directory", "request"})
package hotline.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
