/**
 * The service request: its lifecycle table, acts, handling cycles, departments' parts, clocks, proceedings and events. Events
 * are the truth; every row here is their fold. At the top stands what other modules use and what serves single requests;
 * {@code acts} has a room for each matter that people act on, {@code handling} what the acts share, {@code log} the chain of
 * events, and the other packages what is done to many requests or around them, each with its rows and its endpoints.
 */
@NullMarked
@ApplicationModule(
        displayName = "Request",
        allowedDependencies = {"shared", "shared :: *", "database", "directory", "calendar", "deadline"})
package hotline.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
