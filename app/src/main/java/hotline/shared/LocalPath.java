package hotline.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of our own to go to, whatever a link from elsewhere says. */
public final class LocalPath {

    /** A second slash, plain or reversed, would make a browser take what follows for another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^{}\\\\\\p{Cntrl}]*");

    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path if it leads to one of our own pages; home otherwise. */
    public static String orHome(@Nullable String path) {
        if (path == null || path.length() > LONGEST) {
            return HOME;
        }
        return LOCAL.matcher(path).matches() ? address(path) : HOME;
    }

    /** An address that a header can hold; what is none would fail only when the answer is written. */
    private static String address(String path) {
        try {
            return new URI(path).toASCIIString();
        } catch (URISyntaxException none) {
            return HOME;
        }
    }
}
