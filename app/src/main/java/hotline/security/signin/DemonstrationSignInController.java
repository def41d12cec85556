package hotline.security.signin;

import hotline.security.IssuedToken;
import hotline.security.SecurityProperties;
import hotline.security.signin.DemonstrationSignIn.Offered;
import hotline.shared.AllowedToAnyone;
import hotline.shared.LocalPath;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import hotline.shared.start.WhenDemonstrating;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The buttons of a demonstration's sign-in page, each of which signs in as one of its accounts. */
@Controller
@Conditional(WhenDemonstrating.class)
final class DemonstrationSignInController {

    private final DemonstrationSignIn signIn;
    private final SecurityProperties properties;

    DemonstrationSignInController(DemonstrationSignIn signIn, SecurityProperties properties) {
        this.signIn = signIn;
        this.properties = properties;
    }

    @PostMapping("/sign-in/demonstration")
    @AllowedToAnyone(because = "a demonstration is there for anybody to try, and only one has this address")
    Mono<String> signIn(@ModelAttribute Form form, ServerWebExchange exchange) {
        return signIn.as(form.account() == null ? "" : form.account())
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())))
                .map(issued -> begin(issued, LocalPath.orHome(form.next()), exchange));
    }

    private String begin(IssuedToken issued, String next, ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(SessionCookie.bearing(issued.token(), properties.tokenLifetime(), exchange.getRequest()));
        return "redirect:" + next;
    }

    /** The form of a button. */
    record Form(@Nullable String account, @Nullable String next) {}

    /** Gives the sign-in page the accounts that it offers. */
    @ControllerAdvice(assignableTypes = SignInController.class)
    @Conditional(WhenDemonstrating.class)
    static final class Accounts {

        private final DemonstrationSignIn signIn;

        Accounts(DemonstrationSignIn signIn) {
            this.signIn = signIn;
        }

        @ModelAttribute("accounts")
        Mono<List<Offered>> accounts() {
            return signIn.offered();
        }
    }
}
