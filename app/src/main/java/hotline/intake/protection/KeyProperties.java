package hotline.intake.protection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param file outside the data folder; absent means beside it, for the program's own database only
 */
@ConfigurationProperties("hotline.key")
record KeyProperties(@Nullable Path file) {}
