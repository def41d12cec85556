package hotline.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Texts for people, from the modules' message bundles: Chinese unless English is asked for. */
@Component
public class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** The languages that there are texts in. */
    public static final List<Locale> LANGUAGES = List.of(CHINESE, Locale.ENGLISH);

    private static final Pattern PLACE = Pattern.compile("\\{(?:([a-z-]+):)?([A-Za-z]+)(?:\\|([^|{}]*)\\|([^|{}]*))?}");
    private static final String NO_SUCH_KEY = "no.such.key";

    private final MessageSource messages;

    /** Reads all bundles at once: later, the first text of a language would block an event loop. */
    public Texts(MessageSource messages) {
        this.messages = messages;
        LANGUAGES.forEach(language -> messages.getMessage(NO_SUCH_KEY, null, NO_SUCH_KEY, language));
    }

    /**
     * The text of a key; the key itself where no bundle has it. A place {@code {name}} is filled with the fact of that name,
     * {@code {kind:name}} with what the bundle calls the fact's code, such as 办理中 for a status, and
     * {@code {name|day|days}} with the word for one or for several of them. What stands in a fact is
     * never read as a place itself: people may write braces.
     */
    public String text(String key, Map<String, ?> facts, Locale locale) {
        String pattern = messages.getMessage(key, null, key, locale);
        return pattern == null
                ? key
                : PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(valueOf(place, facts, locale)));
    }

    /** The Chinese text of a key, for what is stored or told in Chinese whoever reads it. */
    public String chinese(String key) {
        return text(key, Map.of(), CHINESE);
    }

    /** The texts of one language. */
    public Words in(Locale locale) {
        return new Words(this, locale);
    }

    /** The language in which a caller is answered. */
    public static Locale languageOf(ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        return locale == null ? CHINESE : locale;
    }

    private String valueOf(MatchResult place, Map<String, ?> facts, Locale locale) {
        Object value = facts.get(place.group(2));
        if (place.group(3) != null) {
            return "1".equals(String.valueOf(value)) ? place.group(3) : place.group(4);
        }
        if (value == null) {
            return "—";
        }
        return place.group(1) == null ? value.toString() : text(place.group(1) + "." + value, Map.of(), locale);
    }
}
