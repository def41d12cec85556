/**
 * Divisions, departments, staff, the subject catalogue and the versioned dispatch catalogue, which also says what must not
 * go to a township. Whatever was ever used is retired, never deleted.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"shared", "shared :: *"})
package hotline.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
