/**
 * Watches deadlines: sweeps that remind, order and warn when a clock's time is nearly or quite over, and the lists of what
 * supervisors have to see to. What can wait waits for office hours. No verdict depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"shared", "shared :: *", "directory", "calendar", "deadline", "request"})
package hotline.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
