package hotline.console;

import hotline.shared.Actor;
import hotline.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives every page its shell, whichever module serves the page. */
@ControllerAdvice(annotations = Controller.class)
final class ShellModel {

    private final Shells shells;

    ShellModel(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    Mono<Shell> shell(@Nullable Actor actor, ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith("/api/")) {
            return Mono.empty();
        }
        return shells.around(actor, path, Texts.languageOf(exchange))
                .doOnNext(shell -> exchange.getAttributes().put(ConsoleErrorPage.SHELL, shell));
    }
}
