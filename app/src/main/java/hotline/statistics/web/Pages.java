package hotline.statistics.web;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the address at which a list goes on. */
final class Pages {

    private Pages() {}

    /** The same address with another cursor. */
    static String next(ServerHttpRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getPath().value())
                .query(request.getURI().getRawQuery())
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
    }
}
