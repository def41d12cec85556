package hotline.shared;

/**
 * Characters that can be kept: all but U+0000, which PostgreSQL refuses, and halves of surrogate pairs, which UTF-8 cannot
 * write.
 */
public final class StorableCharacters {

    private StorableCharacters() {}

    /** Tells whether a text can be kept as it is. */
    public static boolean areAllIn(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }
}
