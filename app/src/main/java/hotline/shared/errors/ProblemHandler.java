package hotline.shared.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.Texts;
import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.reactive.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one error advice: whatever goes wrong anywhere becomes a {@link Problem}, or the console's error page. */
@Component
@Order(-2)
class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private static final int LONGEST_PATH = 200;

    private final Problems problems;
    private final ObjectMapper json;
    private final ObjectProvider<ErrorPage> errorPage;

    ProblemHandler(Problems problems, ObjectMapper json, ObjectProvider<ErrorPage> errorPage) {
        this.problems = problems;
        this.json = json;
        this.errorPage = errorPage;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException refusal = problems.refusalFor(failure);
        log(exchange.getRequest(), refusal, failure);
        logUnstorable(exchange, failure);
        SafeHeaders.addTo(exchange);
        return write(exchange, refusal);
    }

    private static String path(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }

    /** The unexpected once with its cause, and no longer than somebody reads; an overload or an absent database in one line, since there are many. */
    private static void log(ServerHttpRequest request, ProblemException refusal, Throwable failure) {
        if (refusal.type() == SharedProblem.UNEXPECTED) {
            LOG.error("{} {} failed: {}", request.getId(), path(request), BoundedTrace.of(failure));
        } else if (refusal.type().status().is5xxServerError()) {
            LOG.warn("{} {}: {}", request.getId(), path(request), refusal.type().slug());
        }
    }

    /**
     * A value that our own checks let through may be somebody's mistake or a fault of ours, so somebody should look. The
     * database's words and the address would hold the value.
     */
    private static void logUnstorable(ServerWebExchange exchange, Throwable failure) {
        Problems.unstorable(failure)
                .ifPresent(code -> LOG.warn(
                        "{} {} {}: the database refused a value that no check did, SQLSTATE {}",
                        exchange.getRequest().getId(),
                        exchange.getRequest().getMethod(),
                        exchange.<Object>getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "?"),
                        code));
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemException refusal) {
        Problem problem = problems.describe(
                refusal,
                Texts.languageOf(exchange),
                exchange.getRequest().getPath().value(),
                exchange.getRequest().getId());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(refusal.type().status());
        if (refusal.type().status().value() == 503) {
            response.getHeaders()
                    .set(
                            HttpHeaders.RETRY_AFTER,
                            Integer.toString(refusal.type().retryAfterSeconds()));
        }
        if (refusal.type().status().value() == 429) {
            response.getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.facts().getOrDefault("seconds", 1)));
        }
        if (refusal.type() == SharedProblem.TOO_LARGE) {
            // the rest of it is not waited for
            response.getHeaders().setConnection("close");
        }
        ErrorPage page = errorPage.getIfAvailable();
        if (page != null && Navigation.wantsPage(exchange.getRequest())) {
            return page.write(exchange, problem);
        }
        return writeJson(response, problem);
    }

    private Mono<Void> writeJson(ServerHttpResponse response, Problem problem) {
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        try {
            byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        } catch (JsonProcessingException unwritable) {
            return Mono.error(unwritable);
        }
    }
}
