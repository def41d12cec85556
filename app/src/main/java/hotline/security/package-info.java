/**
 * Sign-in, opaque tokens kept in PostgreSQL, roles and the rule that every endpoint names who may call it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"shared", "directory"})
package hotline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
