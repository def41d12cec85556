/**
 * Every rate with its definition, numerator, denominator, cut-off and the requests behind it, and the business meters.
 * Integers until the last step.
 */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"shared", "shared :: *", "database", "directory", "request"})
package hotline.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
