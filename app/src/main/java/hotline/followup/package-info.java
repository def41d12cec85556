/**
 * What happens after the reply: closing, and later call-backs and redoing.
 */
@NullMarked
@ApplicationModule(
        displayName = "Followup",
        allowedDependencies = {"shared", "directory", "request"})
package hotline.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
