package hotline.request.handover;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Jurisdiction;
import hotline.request.handover.HandOverController.HandOverBody;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The page on which a department's open requests go to its successor; nothing of a request is shown but its number. */
@Controller
@RequestMapping("/departments/{division}/{code}/hand-over")
final class HandOverPageController {

    /** The form that the page sends. */
    record HandOverForm(@Nullable String successor, @Nullable String reason) {

        HandOverBody body() {
            return new HandOverBody(
                    text(successor), text(reason).replace("\r\n", "\n").strip());
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Something to choose. */
    record Choice(String code, String name) {}

    /** A request that stayed, with the reason in words. */
    record Stayed(String number, String reason) {}

    private final HandOvers handOvers;
    private final OpenParts parts;
    private final Departments departments;
    private final Jurisdiction jurisdiction;
    private final Constraints constraints;
    private final Problems problems;
    private final Texts texts;

    HandOverPageController(
            HandOvers handOvers,
            OpenParts parts,
            Departments departments,
            Jurisdiction jurisdiction,
            Constraints constraints,
            Problems problems,
            Texts texts) {
        this.handOvers = handOvers;
        this.parts = parts;
        this.departments = departments;
        this.jurisdiction = jurisdiction;
        this.constraints = constraints;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> show(
            Actor actor, @PathVariable @FoldedCode String division, @PathVariable @FoldedCode String code) {
        return page(actor, new DepartmentKey(division, code), new HandOverForm("", ""))
                .map(Rendering.Builder::build);
    }

    /** Hands over up to two hundred; the page then says what is left, and the same form goes on with it. */
    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> handOver(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @ModelAttribute HandOverForm form,
            Locale locale) {
        DepartmentKey department = new DepartmentKey(division, code);
        return Mono.fromCallable(() -> constraints.kept(form.body()))
                .flatMap(body -> handOvers.handOver(
                        actor, department, DepartmentKey.of(body.successor(), division), body.reason()))
                .flatMap(done -> page(actor, department, form).map(page -> page.modelAttribute("done", done)
                        .modelAttribute("stayed", stayed(done))
                        .build()))
                .onErrorResume(ProblemException.class, refusal -> page(actor, department, form)
                        .map(page -> refused(page, refusal, locale)));
    }

    private List<Stayed> stayed(HandOver done) {
        return done.refused().stream()
                .map(each -> new Stayed(
                        each.number().value(),
                        texts.text(
                                "problem." + each.reason().type().slug() + ".title",
                                each.reason().facts(),
                                Texts.CHINESE)))
                .toList();
    }

    private Rendering refused(Rendering.Builder<?> page, ProblemException refusal, Locale locale) {
        return page.status(refusal.type().status())
                .modelAttribute("problem", problems.describe(refusal, locale, "", ""))
                .modelAttribute("errors", problems.fieldTexts(refusal, "hand-over", locale))
                .build();
    }

    private Mono<Rendering.Builder<?>> page(Actor actor, DepartmentKey key, HandOverForm form) {
        return jurisdiction
                .require(actor, key.divisionCode())
                .then(departments.find(key))
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())))
                .zipWith(departments.ofDivision(key.divisionCode()))
                .flatMap(found -> parts.of(key.divisionCode(), List.of(key.code()))
                        .map(open -> Rendering.view("request/hand-over")
                                .modelAttribute("department", found.getT1())
                                .modelAttribute("successors", successors(key, found.getT2()))
                                .modelAttribute("open", open.getOrDefault(key.code(), 0L))
                                .modelAttribute("form", form)
                                .modelAttribute("stayed", List.of())
                                .modelAttribute("errors", Map.of())));
    }

    private static List<Choice> successors(DepartmentKey key, List<Department> all) {
        return all.stream()
                .filter(each -> !each.key().equals(key))
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }
}
