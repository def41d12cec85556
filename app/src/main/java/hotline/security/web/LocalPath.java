package hotline.security.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only to our own pages, whatever a link from elsewhere says. */
final class LocalPath {

    /** A second slash, plain or reversed, would make a browser take what follows for another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^{}\\\\\\p{Cntrl}]*");

    private LocalPath() {}

    static String orHome(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() && !path.startsWith("/sign-in") ? path : "/";
    }
}
