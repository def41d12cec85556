package hotline.shared;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;

/** Texts for people, from the modules' message bundles: Chinese unless English is asked for. */
@Component
public class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final PropertyPlaceholderHelper PLACEHOLDERS = new PropertyPlaceholderHelper("{", "}");
    private static final String NO_SUCH_KEY = "no.such.key";

    private final MessageSource messages;

    /** Reads all bundles at once: later, the first text of a language would block an event loop. */
    public Texts(MessageSource messages) {
        this.messages = messages;
        messages.getMessage(NO_SUCH_KEY, null, NO_SUCH_KEY, CHINESE);
        messages.getMessage(NO_SUCH_KEY, null, NO_SUCH_KEY, Locale.ENGLISH);
    }

    /** The text of a key with its {@code {name}} places filled; the key itself where no bundle has it. */
    public String text(String key, Map<String, ?> facts, Locale locale) {
        String pattern = messages.getMessage(key, null, key, locale);
        if (pattern == null) {
            return key;
        }
        return PLACEHOLDERS.replacePlaceholders(pattern, name -> valueOf(facts, name));
    }

    public String chinese(String key) {
        return text(key, Map.of(), CHINESE);
    }

    private static String valueOf(Map<String, ?> facts, String name) {
        Object value = facts.get(name);
        return value == null ? "—" : value.toString();
    }
}
