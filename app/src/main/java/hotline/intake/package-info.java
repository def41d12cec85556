/**
 * How requests come in: registering a call, the caller's protected data, and the import of old systems' files. It checks
 * everything before the request module sees it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "directory",
            "request",
            "request :: events",
            "routing",
            "calendar",
            "deadline",
            "idempotency",
            "supervision",
            "casework"
        })
package hotline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
