package hotline.shared.input;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes parameters and form fields for what they are. Spring alone would read 0x10 and １６ as 16, "on" and "1" as true, and
 * fill up short ids. These are property editors, since Spring falls back on its own lenient ones where a converter refuses.
 * An empty field is one that was left out.
 */
@ControllerAdvice
final class StrictParameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");

    @InitBinder
    void addEditors(WebDataBinder binder) {
        binder.registerCustomEditor(Integer.class, new Strict(text -> Integer.valueOf(wholeNumber(text))));
        binder.registerCustomEditor(int.class, new Strict(text -> Integer.valueOf(wholeNumber(text))));
        binder.registerCustomEditor(Long.class, new Strict(text -> Long.valueOf(wholeNumber(text))));
        binder.registerCustomEditor(long.class, new Strict(text -> Long.valueOf(wholeNumber(text))));
        binder.registerCustomEditor(Boolean.class, new Strict(StrictParameters::flag));
        binder.registerCustomEditor(boolean.class, new Strict(StrictParameters::flag));
        binder.registerCustomEditor(UUID.class, new Strict(WholeUuid::of));
    }

    private static String wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("no whole number");
        }
        return text;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Reads one kind of value. */
    private static final class Strict extends PropertyEditorSupport {

        private final Function<String, Object> reader;

        Strict(Function<String, Object> reader) {
            this.reader = reader;
        }

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null || text.isEmpty() ? null : reader.apply(text));
        }
    }
}
