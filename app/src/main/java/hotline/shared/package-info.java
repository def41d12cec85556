/**
 * Types that every module needs and no module owns: the acting person, problem types with the one error advice, ids,
 * paging, background loops and the clock. It holds no rule of the domain.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package hotline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
