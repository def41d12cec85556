package hotline.intake.protection;

import hotline.intake.protection.KeyFileRefusal.Reason;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the key file before anybody can call; without keys the program does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class ProtectionConfiguration {

    @Bean
    Keyring keyring(
            KeyProperties properties,
            @Value("${hotline.data}") Path data,
            @Value("${hotline.database.url:}") String databaseUrl) {
        return keys(properties.file(), data, databaseUrl.isBlank());
    }

    @Bean
    CallerProtection callerProtection(Keyring keyring, Flyway migrated, Clock clock) {
        KeyringCheck.check(migrated.getConfiguration().getDataSource(), keyring, clock.instant());
        return new CallerProtection(keyring);
    }

    /** Keys are made by the program only beside a database that it made itself: others may have keys elsewhere. */
    static Keyring keys(@Nullable Path named, Path data, boolean ownDatabase) {
        Path folder = data.toAbsolutePath().normalize();
        if (named == null && !ownDatabase) {
            throw new KeyFileRefusal(Reason.KEY_FILE_NOT_NAMED, Map.of());
        }
        Path place = (named == null ? folder.resolveSibling(folder.getFileName() + ".key") : named)
                .toAbsolutePath()
                .normalize();
        Map<String, String> facts = Map.of("file", place.toString(), "folder", folder.toString());
        // whoever copies the data would copy the keys along
        if (place.startsWith(folder)) {
            throw new KeyFileRefusal(Reason.KEY_FILE_INSIDE_DATA, facts);
        }
        KeyFile file = new KeyFile(place);
        if (!file.exists()) {
            if (!ownDatabase) {
                throw new KeyFileRefusal(Reason.KEY_FILE_MISSING, facts);
            }
            file.create();
        }
        return file.read();
    }
}
