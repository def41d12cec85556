package hotline.security;

import hotline.directory.DirectoryProblem;
import hotline.directory.StaffMember;
import hotline.security.StaffController.NewPassword;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The administrators' pages of staff: who there is, somebody new, another role, a forgotten password, and leaving. */
@Controller
@RequestMapping("/staff")
final class StaffPageController {

    private static final Set<String> DONE = Set.of("changed", "retired", "returned", "created");

    private final Accounts accounts;
    private final StaffPages pages;
    private final Constraints constraints;
    private final Problems problems;

    StaffPageController(Accounts accounts, StaffPages pages, Constraints constraints, Problems problems) {
        this.accounts = accounts;
        this.pages = pages;
        this.constraints = constraints;
        this.problems = problems;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> list(Actor actor, @ModelAttribute StaffSearch search) {
        return pages.list(actor, search);
    }

    @GetMapping("/new")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> blank(Actor actor, @RequestParam(required = false) @FoldedCode @Nullable String division) {
        return pages.added(
                        actor,
                        StaffForm.blank(division == null || division.isBlank() ? actor.divisionCode() : division))
                .map(Rendering.Builder::build);
    }

    /** Shows a password that the program made up with the new member; it is never shown again. */
    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> add(Actor actor, @ModelAttribute StaffForm form, Locale locale) {
        return accounts.findIfThere(form.id(), actor)
                .map(member -> redirect(member, "created"))
                .switchIfEmpty(Mono.defer(() -> create(actor, form)))
                .onErrorResume(ProblemException.class, refusal -> pages.added(actor, form)
                        .map(page -> refused(page, refusal, locale)));
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return accounts.find(id, actor)
                .flatMap(member -> pages.member(member, StaffForm.of(member), actor))
                .map(page -> page.modelAttribute("done", DONE.contains(done) ? done : "")
                        .build());
    }

    @PostMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> change(Actor actor, @PathVariable UUID id, @ModelAttribute StaffForm form, Locale locale) {
        return Mono.fromCallable(() -> constraints.kept(form.change()))
                .then(changed(actor, id, form.version(), form::applied, "changed"))
                .onErrorResume(ProblemException.class, refusal -> again(actor, id, form, refusal, locale));
    }

    @PostMapping("/{id}/retire")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> retire(Actor actor, @PathVariable UUID id, @ModelAttribute StaffForm form, Locale locale) {
        return changed(actor, id, form.version(), StaffMember::asRetired, "retired")
                .onErrorResume(ProblemException.class, refusal -> again(actor, id, null, refusal, locale));
    }

    @PostMapping("/{id}/return")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> bringBack(Actor actor, @PathVariable UUID id, @ModelAttribute StaffForm form, Locale locale) {
        return changed(actor, id, form.version(), member -> member.takingOver(member), "returned")
                .onErrorResume(ProblemException.class, refusal -> again(actor, id, null, refusal, locale));
    }

    /** Shows the new password once, to be handed over. */
    @PostMapping("/{id}/password")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> resetPassword(Actor actor, @PathVariable UUID id, @ModelAttribute StaffForm form, Locale locale) {
        return password(form)
                .delayUntil(given -> accounts.resetPassword(id, given, actor))
                .flatMap(given -> accounts.find(id, actor).flatMap(member -> given(actor, member, form, given)))
                .onErrorResume(ProblemException.class, refusal -> again(actor, id, null, refusal, locale));
    }

    private Mono<Rendering> create(Actor actor, StaffForm form) {
        return password(form).flatMap(given -> Mono.fromCallable(() -> constraints.kept(form.added(given)))
                .flatMap(
                        member -> accounts.create(member.in(form.id(), actor.divisionCode()), member.password(), actor))
                .flatMap(created -> given(actor, created, form, given)));
    }

    private Mono<String> password(StaffForm form) {
        return form.hasPassword()
                ? Mono.fromCallable(() -> constraints
                        .kept(new NewPassword(String.valueOf(form.password())))
                        .password())
                : Secrets.newPassword();
    }

    private Mono<Rendering> given(Actor actor, StaffMember member, StaffForm form, String password) {
        return pages.member(member, StaffForm.of(member), actor).map(page -> page.modelAttribute("done", "password")
                .modelAttribute("given", form.hasPassword() ? "" : password)
                .build());
    }

    private Mono<Rendering> changed(
            Actor actor, UUID id, @Nullable String seen, UnaryOperator<StaffMember> difference, String done) {
        return Mono.defer(() -> accounts.change(id, IfMatch.version(seen), difference, actor))
                .map(member -> redirect(member, done));
    }

    private static Rendering redirect(StaffMember member, String done) {
        return Rendering.redirectTo("/staff/" + member.id() + "?done=" + done).build();
    }

    /** What was typed stays; who has seen a newer version meanwhile may save over it. */
    private Mono<Rendering> again(
            Actor actor, UUID id, @Nullable StaffForm form, ProblemException refusal, Locale locale) {
        boolean isStale = refusal.type() == SharedProblem.STALE_VERSION;
        return accounts.find(id, actor)
                .flatMap(member ->
                        pages.member(member, form == null ? StaffForm.of(member) : form.seen(member.version()), actor))
                .map(page -> refused(page.modelAttribute("isOther", isStale && form != null), refusal, locale));
    }

    private Rendering refused(Rendering.Builder<?> page, ProblemException refusal, Locale locale) {
        Problem problem = problems.describe(refusal, locale, "", "");
        Map<String, String> errors = new LinkedHashMap<>(problems.fieldTexts(refusal, "staff", locale));
        if (refusal.type() == DirectoryProblem.USERNAME_TAKEN) {
            errors.put("username", problem.detail());
        }
        return page.status(refusal.type().status())
                .modelAttribute("problem", problem)
                .modelAttribute("errors", errors)
                .build();
    }
}
