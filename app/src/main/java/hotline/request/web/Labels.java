package hotline.request.web;

import hotline.shared.Coded;
import hotline.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of coded values for people, such as 办理中 for a status. */
@Component
public class Labels {

    /** Something to choose: its code and its name; public for the templates. */
    public record Choice(String code, String text) {}

    private final Texts texts;

    public Labels(Texts texts) {
        this.texts = texts;
    }

    /** The label of a value in the bundle's kind, such as {@code status}; a dash for no value. */
    public String of(String kind, @Nullable Coded value) {
        return value == null ? "—" : texts.chinese(kind + "." + value.code());
    }

    /** The label of a code that no enum has, such as a level. */
    String ofCode(String kind, String code) {
        return texts.chinese(kind + "." + code);
    }

    /** Coded values to choose from. */
    public List<Choice> choices(String kind, Coded[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.code(), of(kind, value)))
                .toList();
    }

    public String of(String kind, Coded value, Locale locale) {
        return texts.text(kind + "." + value.code(), Map.of(), locale);
    }
}
