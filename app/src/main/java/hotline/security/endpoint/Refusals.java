package hotline.security.endpoint;

import hotline.security.SecurityProblem;
import hotline.shared.errors.Navigation;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import hotline.shared.problem.SharedProblem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** Turns away: a person to the sign-in page and back afterwards, a program with a problem. */
@Component
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException nobody) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        if (isNavigation(request)) {
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(signInAndReturn(request.getURI()));
            return response.setComplete();
        }
        response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Mono.error(problem(SharedProblem.SIGN_IN_REQUIRED));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException refusal) {
        boolean forged = refusal instanceof CsrfException;
        return Mono.error(problem(forged ? SecurityProblem.FORM_EXPIRED : SharedProblem.NOT_ALLOWED));
    }

    private static boolean isNavigation(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.GET)
                // a part of a page is refused like a program: to lead away would lose what was typed there
                && !request.getHeaders().containsKey("HX-Request")
                && Navigation.wantsPage(request);
    }

    private static URI signInAndReturn(URI wanted) {
        String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        String next = UriUtils.encode(wanted.getRawPath() + query, StandardCharsets.UTF_8);
        return URI.create("/sign-in?next=" + next);
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(type, Map.of());
    }
}
