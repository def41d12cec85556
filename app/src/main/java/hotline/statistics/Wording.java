package hotline.statistics;

import java.util.Locale;

/** The same words in Chinese and in English. */
public record Wording(String zh, String en) {

    /** The words in a reader's language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
