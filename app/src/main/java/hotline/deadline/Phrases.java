package hotline.deadline;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.util.PropertyPlaceholderHelper;

/** The Chinese phrases of explanations. They are read without Spring, because the arithmetic is pure. */
final class Phrases {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages/deadline", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("{", "}");

    private Phrases() {}

    /** Reads the phrases unless they have been read. */
    public static void load() {
        Objects.requireNonNull(BUNDLE);
    }

    static String of(String key) {
        return BUNDLE.getString("explanation." + key);
    }

    static String of(String key, Map<String, ?> facts) {
        return PLACEHOLDERS.replacePlaceholders(of(key), name -> String.valueOf(facts.get(name)));
    }
}
