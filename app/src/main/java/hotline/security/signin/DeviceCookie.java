package hotline.security.signin;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Tells a browser from which somebody has signed in from all others; it opens nothing. */
final class DeviceCookie {

    private static final String NAME = "hotline_device";
    private static final Predicate<String> OURS =
            Pattern.compile("[A-Za-z0-9_-]{43}").asMatchPredicate();

    private DeviceCookie() {}

    /** The device that a browser was given; empty if it was given none. */
    public static Optional<String> in(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(NAME))
                .map(HttpCookie::getValue)
                .filter(OURS);
    }

    public static ResponseCookie bearing(String device, ServerHttpRequest request) {
        return SessionCookie.cookie(NAME, device, PlaceRepository.REMEMBERED, request);
    }
}
