/**
 * The program's own PostgreSQL, or the connection to a given one, and the schema's migration before anything else starts.
 * Everything after the migration speaks R2DBC.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared", "shared :: *"})
package hotline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
