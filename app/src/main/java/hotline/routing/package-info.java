/**
 * Proposes the competent department for a request, with its reasons, and no township that the dispatch catalogue bars. It
 * learns from past dispatches and never dispatches by itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "Routing",
        allowedDependencies = {"shared", "shared :: *", "directory", "request"})
package hotline.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
