package hotline.console;

import hotline.shared.Texts;
import hotline.shared.errors.ErrorPage;
import hotline.shared.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
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
        WayBack.of(exchange).ifPresent(back -> model.put("back", back));
        return views.resolveViewName("console/error", Texts.languageOf(exchange))
                .flatMap(view -> view.render(model, HTML, exchange));
    }
}
