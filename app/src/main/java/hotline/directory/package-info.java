/**
 * Divisions, departments, staff, the subject catalogue and the versioned dispatch catalogue. Whatever was ever used is
 * retired, never deleted.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"shared"})
package hotline.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
