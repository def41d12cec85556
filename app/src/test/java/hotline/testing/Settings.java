package hotline.testing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What whoever runs the tests may decide: a system property, else the environment's variable of the same name. */
final class Settings {

    private Settings() {}

    static String value(String property, String otherwise) {
        String value = System.getProperty(property, environment(property));
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static @Nullable String environment(String property) {
        return System.getenv(property.replace('.', '_').toUpperCase(Locale.ROOT));
    }
}
