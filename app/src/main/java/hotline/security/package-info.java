/**
 * Sign-in, opaque tokens kept in PostgreSQL, roles and the rule that every endpoint names who may call it. Whoever is
 * signed out, retired or given other roles is so at once on the instance that did it, and within two seconds on others.
 */
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"shared", "shared :: *", "directory"})
package hotline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
