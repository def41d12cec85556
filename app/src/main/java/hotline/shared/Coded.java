package hotline.shared;

import java.util.Arrays;
import java.util.Locale;

/** An enum whose values have a code on the wire and in the database: the name in lower case with hyphens. */
public interface Coded {

    String code();

    static String codeOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value of an enum with a code.
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
