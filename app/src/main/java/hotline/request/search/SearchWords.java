package hotline.request.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The words of a search as the log of views keeps them: a salted commitment, so that the words can be erased. */
final class SearchWords {

    private SearchWords() {}

    /** As {@code sha256(salt || E'\\n' || words)} in SQL. */
    static @Nullable String commitment(String salt, @Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            byte[] text = (salt + "\n" + words).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
