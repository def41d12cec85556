package hotline.shared.input;

import hotline.shared.body.BodyBytes;
import hotline.shared.check.ShowsTyped;
import hotline.shared.check.StorableCharacters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
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

    private final RequestMappingHandlerMapping handlers;

    StrictForms(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

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
    private final class FormExchange extends ServerWebExchangeDecorator {

        private final Mono<MultiValueMap<String, String>> form =
                Mono.defer(() -> read(getDelegate())).cache();

        FormExchange(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return form;
        }
    }

    private Mono<MultiValueMap<String, String>> read(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        MediaType type = Objects.requireNonNull(request.getHeaders().getContentType());
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            return Mono.error(new ProblemException(SharedProblem.UNSUPPORTED_MEDIA_TYPE, Map.of()));
        }
        return BodyBytes.of(request.getBody(), BodyLimits.ORDINARY)
                .map(StrictForms::parsed)
                .flatMap(form -> unstorableIn(form)
                        .map(field -> isCheckedByItsPage(exchange)
                                .flatMap(isChecked -> isChecked
                                        ? Mono.just(form)
                                        : Mono.<MultiValueMap<String, String>>error(unreadable(field))))
                        .orElseGet(() -> Mono.just(form)));
    }

    private Mono<Boolean> isCheckedByItsPage(ServerWebExchange exchange) {
        return handlers.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .map(handler -> handler.hasMethodAnnotation(ShowsTyped.class))
                // no such page: the chain says so
                .onErrorComplete()
                .defaultIfEmpty(false);
    }

    private static Optional<String> unstorableIn(MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !field.getValue().stream().allMatch(StorableCharacters::areAllIn))
                .map(Map.Entry::getKey)
                .findFirst();
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
            if (!StorableCharacters.areAllIn(name)) {
                throw unreadable("body");
            }
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
            return PercentEncoding.decode(encoded, true);
        } catch (IllegalArgumentException broken) {
            throw unreadable(field);
        }
    }

    private static ProblemException unreadable(String field) {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, "unreadable")));
    }
}
