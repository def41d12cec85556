/**
 * The hotline's sentence of the yearly report's business-environment section, written from figures that stay provable.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"shared", "shared :: *", "directory", "statistics", "statistics::catalogue"})
package hotline.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
