package hotline.security.signin;

import hotline.security.Credentials;
import hotline.security.IssuedToken;
import hotline.security.Secrets;
import hotline.security.SecurityProperties;
import hotline.security.SentTokens;
import hotline.security.Tokens;
import hotline.shared.AllowedToAnyone;
import hotline.shared.LocalPath;
import hotline.shared.Texts;
import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out for people. */
@Controller
final class SignInController {

    private static final String PAGE = "security/sign-in";
    private static final String SIGN_IN = "/sign-in";

    private final SignIn signIn;
    private final Tokens tokens;
    private final SecurityProperties properties;
    private final Problems problems;
    private final CallerAddress callerAddress;

    SignInController(
            SignIn signIn,
            Tokens tokens,
            SecurityProperties properties,
            Problems problems,
            CallerAddress callerAddress) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.properties = properties;
        this.problems = problems;
        this.callerAddress = callerAddress;
    }

    @GetMapping("/sign-in")
    @AllowedToAnyone(because = "one signs in here")
    String page(@RequestParam(defaultValue = "/") String next, Model model) {
        model.addAttribute("next", after(next));
        model.addAttribute("username", "");
        return PAGE;
    }

    @PostMapping("/sign-in")
    @AllowedToAnyone(because = "one signs in here")
    Mono<String> signIn(@ModelAttribute Form form, Model model, ServerWebExchange exchange) {
        String next = after(form.next());
        model.addAttribute("next", next);
        model.addAttribute("username", text(form.username()));
        Credentials credentials = new Credentials(text(form.username()), text(form.password()));
        return origin(exchange.getRequest())
                .flatMap(
                        origin -> signIn.with(credentials, origin).map(issued -> begin(issued, origin, next, exchange)))
                .onErrorResume(ProblemException.class, refusal -> Mono.just(again(refusal, model, exchange)));
    }

    @PostMapping("/sign-out")
    @AllowedToAnyone(because = "ending a session that has ended already is no mistake")
    Mono<String> signOut(ServerWebExchange exchange) {
        return tokens.revoke(SentTokens.of(exchange.getRequest()).all())
                .then(Mono.fromSupplier(() -> signedOut(exchange)));
    }

    /** Not before the token has ended: a browser that forgot it could not try again. */
    private static String signedOut(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(SessionCookie.none(exchange.getRequest()));
        return "redirect:/sign-in";
    }

    /** A browser that has no device yet is given one if its password turns out right. */
    private Mono<Origin> origin(ServerHttpRequest request) {
        return Mono.justOrEmpty(DeviceCookie.in(request))
                .switchIfEmpty(Secrets.newToken())
                .map(device -> new Origin(callerAddress.of(request), device));
    }

    private String begin(IssuedToken issued, Origin origin, String next, ServerWebExchange exchange) {
        if (origin.device() != null) {
            exchange.getResponse().addCookie(DeviceCookie.bearing(origin.device(), exchange.getRequest()));
        }
        exchange.getResponse()
                .addCookie(SessionCookie.bearing(issued.token(), properties.tokenLifetime(), exchange.getRequest()));
        return "redirect:" + next;
    }

    private String again(ProblemException refusal, Model model, ServerWebExchange exchange) {
        HttpStatus status = refusal.type().status();
        exchange.getResponse().setStatusCode(status);
        Object seconds = refusal.facts().get("seconds");
        if (seconds != null) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        Problem problem = problems.describe(
                refusal,
                Texts.languageOf(exchange),
                exchange.getRequest().getPath().value(),
                exchange.getRequest().getId());
        model.addAttribute("problem", problem);
        return PAGE;
    }

    /** Whoever has signed in is not led to sign in again. */
    private static String after(@Nullable String next) {
        return next != null && next.startsWith(SIGN_IN) ? "/" : LocalPath.orHome(next);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    /** The form of the page. */
    record Form(@Nullable String username, @Nullable String password, @Nullable String next) {}
}
