package hotline.shared.check;

import org.jspecify.annotations.Nullable;

/**
 * Characters that can be kept: all but U+0000, which PostgreSQL refuses, and halves of surrogate pairs, which UTF-8 cannot
 * write.
 */
public final class StorableCharacters {

    private StorableCharacters() {}

    /** Tells whether a text can be kept as it is. */
    public static boolean areAllIn(String text) {
        return text.codePoints().allMatch(StorableCharacters::isOne);
    }

    /** A text less the characters that cannot be kept, to be shown to whoever typed it. */
    public static @Nullable String onlyOf(@Nullable String text) {
        return text == null || areAllIn(text)
                ? text
                : text.codePoints()
                        .filter(StorableCharacters::isOne)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isOne(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }
}
