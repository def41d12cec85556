/**
 * Makes every POST of the API repeatable by its {@code Idempotency-Key}: it owns the kept answers, and a POST, its effect
 * and its kept answer are one transaction.
 */
@NullMarked
@ApplicationModule(
        displayName = "Idempotency",
        allowedDependencies = {"shared", "shared :: *", "database"})
package hotline.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
