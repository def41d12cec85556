package hotline.intake.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports.
 *
 * @param largestFile what may be sent at once; it lies in the database until it has been worked off
 */
@ConfigurationProperties("hotline.import")
record ImportProperties(@DefaultValue("2GB") DataSize largestFile) {}
