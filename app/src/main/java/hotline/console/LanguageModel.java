package hotline.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Tells the layout of every page which language the page is in and which it can be had in. */
@ControllerAdvice(annotations = Controller.class)
final class LanguageModel {

    @ModelAttribute("language")
    @Nullable
    PageLanguage language(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/api/") ? null : PageLanguage.of(exchange);
    }
}
