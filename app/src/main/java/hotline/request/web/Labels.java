package hotline.request.web;

import hotline.shared.Coded;
import hotline.shared.Texts;
import hotline.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Names of coded values for people, such as 办理中 for a status. */
@Component
public class Labels {

    /** Something to choose: its code and its name; public for the templates. */
    public record Choice(String code, String text) {}

    private final Words words;

    @Autowired
    public Labels(Texts texts) {
        this(texts.in(Texts.CHINESE));
    }

    private Labels(Words words) {
        this.words = words;
    }

    /** The names in a reader's language; without it they are in Chinese, as interfaces give them. */
    public Labels in(Locale locale) {
        return new Labels(words.texts().in(locale));
    }

    /** The label of a value in the bundle's kind, such as {@code status}; a dash for no value. */
    public String of(String kind, @Nullable Coded value) {
        return value == null ? "—" : words.of(kind + "." + value.code());
    }

    /** The label of a code that no enum has, such as a level. */
    String ofCode(String kind, String code) {
        return words.of(kind + "." + code);
    }

    /** Coded values to choose from. */
    public List<Choice> choices(String kind, Coded[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.code(), of(kind, value)))
                .toList();
    }

    public String of(String kind, Coded value, Locale locale) {
        return in(locale).of(kind, value);
    }
}
