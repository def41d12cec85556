/**
 * Working days and office hours from the official notices, with overrides for single days of a division. It owns the
 * zone in which a day begins and ends.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "shared :: *", "directory"})
package hotline.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
