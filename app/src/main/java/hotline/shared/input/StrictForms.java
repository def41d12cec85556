package hotline.shared.input;

import hotline.shared.BodyBytes;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import hotline.shared.StorableCharacters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Reads forms, and refuses those whose escapes or characters are broken instead of failing or guessing. */
@Component
@Order(WellFormedAddress.ORDER + 2)
final class StrictForms implements WebFilter {

    private static final int MOST_FIELDS = 2_000;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(isForm(exchange) ? new FormExchange(exchange) : exchange);
    }

    private static boolean isForm(ServerWebExchange exchange) {
        try {
            MediaType type = exchange.getRequest().getHeaders().getContentType();
            return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** An exchange whose form is read once, when somebody asks for it. */
    private static final class FormExchange extends ServerWebExchangeDecorator {

        private final Mono<MultiValueMap<String, String>> form =
                Mono.defer(() -> read(getDelegate().getRequest())).cache();

        FormExchange(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return form;
        }
    }

    private static Mono<MultiValueMap<String, String>> read(ServerHttpRequest request) {
        MediaType type = Objects.requireNonNull(request.getHeaders().getContentType());
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            return Mono.error(new ProblemException(SharedProblem.UNSUPPORTED_MEDIA_TYPE, Map.of()));
        }
        return BodyBytes.of(request.getBody(), BodyLimits.ORDINARY).map(StrictForms::parsed);
    }

    private static MultiValueMap<String, String> parsed(byte[] body) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        if (body.length == 0) {
            return form;
        }
        String[] pairs = text(body).split("&", -1);
        if (pairs.length > MOST_FIELDS) {
            throw new ProblemException(SharedProblem.TOO_LARGE, Map.of());
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), "body");
            form.add(name, equals < 0 ? "" : decoded(pair.substring(equals + 1), name));
        }
        return form;
    }

    private static String text(byte[] body) {
        try {
            return PercentEncoding.utf8(body);
        } catch (IllegalArgumentException other) {
            throw unreadable("body");
        }
    }

    private static String decoded(String encoded, String field) {
        try {
            String text = PercentEncoding.decode(encoded, true);
            if (StorableCharacters.areAllIn(text)) {
                return text;
            }
        } catch (IllegalArgumentException broken) {
            // told below, as is what cannot be stored
        }
        throw unreadable(field);
    }

    private static ProblemException unreadable(String field) {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, "unreadable")));
    }
}
