package hotline.console;

import hotline.shared.errors.ErrorPage;
import hotline.shared.problem.Problem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;
import reactor.core.publisher.Mono;

/** Shows a problem to a person: what happened, what to do, how to name it to an administrator, and the way back. */
@Component
final class ConsoleErrorPage implements ErrorPage {

    /** Where a page's shell is kept in case the page fails: who is signed in is not known any more by then. */
    static final String SHELL = ConsoleErrorPage.class.getName() + ".shell";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ViewResolver views;
    private final Shells shells;

    ConsoleErrorPage(ThymeleafReactiveViewResolver views, Shells shells) {
        this.views = views;
        this.shells = shells;
    }

    @Override
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("problem", problem);
        model.put("shell", exchange.getAttributeOrDefault(SHELL, shells.empty()));
        String back = back(exchange);
        if (back != null) {
            model.put("back", back);
        }
        return views.resolveViewName(
                        "console/error",
                        Objects.requireNonNull(exchange.getLocaleContext().getLocale()))
                .flatMap(view -> view.render(model, HTML, exchange));
    }

    /** The page that led here, if it was one of ours. */
    private static @Nullable String back(ServerWebExchange exchange) {
        String referer = exchange.getRequest().getHeaders().getFirst(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = URI.create(referer);
            boolean isOurs = Objects.equals(
                    from.getAuthority(), exchange.getRequest().getURI().getAuthority());
            return isOurs && from.getRawPath() != null && from.getRawPath().startsWith("/") ? referer : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
