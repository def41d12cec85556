package hotline.shared;

import java.util.Locale;
import java.util.Map;

/** The texts of the language that somebody reads. */
public record Words(Texts texts, Locale locale) {

    /** The text of a key; the key itself where no bundle has it. */
    public String of(String key) {
        return of(key, Map.of());
    }

    /** The text of a key with its places filled, as {@link Texts#text} does. */
    public String of(String key, Map<String, ?> facts) {
        return texts.text(key, facts, locale);
    }
}
