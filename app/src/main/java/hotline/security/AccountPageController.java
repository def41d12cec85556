package hotline.security;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.StaffController.OwnPassword;
import hotline.security.signin.SessionCookie;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Everybody's own account: who one is to the program, and another password. */
@Controller
@RequestMapping("/account")
final class AccountPageController {

    /** The form for another password; nothing of it is ever shown again. */
    record PasswordForm(@Nullable String current, @Nullable String password, @Nullable String again) {

        OwnPassword body() {
            return new OwnPassword(text(current), text(password));
        }

        PasswordForm requireSame() {
            if (!text(password).equals(text(again))) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("again", "differs")));
            }
            return this;
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        @Override
        public String toString() {
            return "PasswordForm[…]";
        }
    }

    private final Accounts accounts;
    private final Staff staff;
    private final Divisions divisions;
    private final StaffWords words;
    private final SecurityProperties properties;
    private final Constraints constraints;
    private final Problems problems;

    AccountPageController(
            Accounts accounts,
            Staff staff,
            Divisions divisions,
            StaffWords words,
            SecurityProperties properties,
            Constraints constraints,
            Problems problems) {
        this.accounts = accounts;
        this.staff = staff;
        this.divisions = divisions;
        this.words = words;
        this.properties = properties;
        this.constraints = constraints;
        this.problems = problems;
    }

    @GetMapping
    @Allowed
    Mono<Rendering> show(Actor actor, @RequestParam(defaultValue = "false") boolean changed) {
        return page(actor).map(page -> page.modelAttribute("errors", Map.of())
                .modelAttribute("isChanged", changed)
                .build());
    }

    /** The browser goes on in a new session; whoever else had one, on another computer or by theft, is out. */
    @PostMapping("/password")
    @Allowed
    Mono<Rendering> changePassword(
            Actor actor, @ModelAttribute PasswordForm form, ServerWebExchange exchange, Locale locale) {
        return Mono.fromCallable(() -> constraints.kept(form.requireSame().body()))
                .flatMap(body -> accounts.renewOwnPassword(body.current(), body.password(), actor))
                .map(issued -> goOn(issued, exchange))
                .onErrorResume(ProblemException.class, refusal -> again(actor, refusal, exchange, locale));
    }

    private Rendering goOn(IssuedToken issued, ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(SessionCookie.bearing(issued.token(), properties.tokenLifetime(), exchange.getRequest()));
        return Rendering.redirectTo("/account?changed=true").build();
    }

    private Mono<Rendering> again(Actor actor, ProblemException refusal, ServerWebExchange exchange, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>(problems.fieldTexts(refusal, "account", locale));
        var problem =
                problems.describe(refusal, locale, "", exchange.getRequest().getId());
        boolean isWrong = refusal.type() == SecurityProblem.WRONG_PASSWORD;
        if (isWrong) {
            errors.put("current", problem.detail());
        }
        return page(actor).map(page -> page.status(refusal.type().status())
                .modelAttribute("errors", errors)
                .modelAttribute("problem", problem)
                .modelAttribute("isChanged", false)
                .build());
    }

    private Mono<Rendering.Builder<?>> page(Actor actor) {
        return staff.find(UUID.fromString(actor.id()))
                .zipWhen(this::division)
                .flatMap(found -> words.departmentOf(found.getT1()).map(department -> Rendering.view("security/account")
                        .modelAttribute("member", found.getT1())
                        .modelAttribute("division", found.getT2())
                        .modelAttribute("department", department)
                        .modelAttribute("roles", words.roles(found.getT1().roles()))));
    }

    private Mono<String> division(StaffMember member) {
        return divisions.find(member.divisionCode()).map(Division::name).defaultIfEmpty(member.divisionCode());
    }
}
