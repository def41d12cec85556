package hotline.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** An enum whose values have a code on the wire and in the database: the name in lower case with hyphens. */
public interface Coded {

    /** Returns the code, by which Jackson writes and reads the value too; an enum whose codes are not its names overrides this. */
    @JsonValue
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds the value of an enum by its code.
     *
     * @throws IllegalArgumentException if the enum has no such code
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + code));
    }
}
