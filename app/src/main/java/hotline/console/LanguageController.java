package hotline.console;

import hotline.shared.AllowedToAnyone;
import hotline.shared.LocalPath;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Lets a reader of pages choose their language. */
@Controller
final class LanguageController {

    /**
     * The form of one button.
     *
     * @param value the code of a language
     * @param to the page to come back to
     */
    record Form(@Nullable String value, @Nullable String to) {

        Locale chosen() {
            return Texts.LANGUAGES.stream()
                    .filter(language -> language.getLanguage().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("value", "unreadable"))));
        }
    }

    private final LocaleContextResolver languages;

    LanguageController(LocaleContextResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    @AllowedToAnyone(because = "the page to sign in on has to be read too")
    Rendering choose(@ModelAttribute Form form, ServerWebExchange exchange) {
        languages.setLocaleContext(exchange, new SimpleLocaleContext(form.chosen()));
        return Rendering.redirectTo(LocalPath.orHome(form.to()))
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
