package hotline.shared.errors;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Tells a person in a browser from a program. */
public final class Navigation {

    private Navigation() {}

    /** Tells whether a page is wanted; a header that cannot be read wants none. */
    public static boolean wantsPage(ServerHttpRequest request) {
        return !request.getPath().value().startsWith("/api/") && acceptsHtml(request);
    }

    private static boolean acceptsHtml(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept().stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
