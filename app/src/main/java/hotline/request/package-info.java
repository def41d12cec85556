/**
 * The service request: its lifecycle table, acts, handling cycles, departments' parts, clocks, proceedings and events. Events
 * are the truth; every row here is their fold.
 */
@NullMarked
@ApplicationModule(
        displayName = "Request",
        allowedDependencies = {"shared", "shared :: *", "database", "directory", "calendar", "deadline"})
package hotline.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
