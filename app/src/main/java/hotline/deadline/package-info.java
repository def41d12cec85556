/**
 * Rule packs, which are versioned data, and the due instants they give, with an explanation of each step. The arithmetic
 * is pure: it reads no clock and no table.
 */
@NullMarked
@ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {"shared", "shared :: *", "calendar", "directory"})
package hotline.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
