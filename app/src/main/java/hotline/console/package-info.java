/**
 * The shell of the web console: layout, navigation, sign-in and error pages. Modules serve their own pages inside it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {"shared", "shared :: *", "directory", "calendar", "deadline"})
package hotline.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
