package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DirectoryProblem;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The administrators' pages of departments. */
@Controller
@RequestMapping("/departments")
final class DepartmentPageController {

    private static final Set<String> DONE = Set.of("added", "changed", "retired", "returned");

    private static final Map<String, String> FIELDS =
            Map.of(DirectoryProblem.CODE_TAKEN.slug(), "code", DirectoryProblem.OPEN_REQUESTS.slug(), "retire");

    private final ReferenceBook<Department> book;
    private final DepartmentPages pages;
    private final Constraints constraints;
    private final PageRefusals refusals;

    DepartmentPageController(
            ReferenceBook<Department> book, DepartmentPages pages, Constraints constraints, PageRefusals refusals) {
        this.book = book;
        this.pages = pages;
        this.constraints = constraints;
        this.refusals = refusals;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> list(Actor actor, @ModelAttribute ReferenceSearch search) {
        return pages.list(actor, search);
    }

    @GetMapping("/{division}/new")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> blank(Actor actor, @PathVariable @FoldedCode String division) {
        return pages.added(actor, division, DepartmentForm.blank()).map(Rendering.Builder::build);
    }

    @PostMapping("/{division}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> add(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @ModelAttribute DepartmentForm form,
            Locale locale) {
        return Mono.fromCallable(() -> constraints.kept(form.added()))
                .flatMap(added -> book.add(division, added.entry(division), actor))
                .map(added -> redirect(added, "added"))
                .onErrorResume(ProblemException.class, refusal -> pages.added(actor, division, form)
                        .map(page -> refusals.on(page, refusal, "department", FIELDS, locale)));
    }

    @GetMapping("/{division}/{code}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> show(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @RequestParam(defaultValue = "") String done) {
        return book.find(division, code)
                .flatMap(found -> pages.one(actor, found, DepartmentForm.of(found)))
                .map(page -> page.modelAttribute("done", DONE.contains(done) ? done : "")
                        .build());
    }

    @PostMapping("/{division}/{code}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> change(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @ModelAttribute DepartmentForm form,
            Locale locale) {
        return Mono.fromCallable(() -> constraints.kept(form.change()))
                .flatMap(change -> changed(actor, division, code, form, change::applied, "changed"))
                .onErrorResume(ProblemException.class, refusal -> again(actor, division, code, form, refusal, locale));
    }

    /** A department with open requests is retired only once that they stay is said; the page offers to hand them over. */
    @PostMapping("/{division}/{code}/retire")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> retire(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @ModelAttribute DepartmentForm form,
            Locale locale) {
        return changed(actor, division, code, form, Department::asRetired, "retired")
                .onErrorResume(ProblemException.class, refusal -> again(actor, division, code, null, refusal, locale));
    }

    @PostMapping("/{division}/{code}/return")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> bringBack(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @ModelAttribute DepartmentForm form,
            Locale locale) {
        return changed(actor, division, code, form, department -> department.takingOver(department), "returned")
                .onErrorResume(ProblemException.class, refusal -> again(actor, division, code, null, refusal, locale));
    }

    private Mono<Rendering> changed(
            Actor actor,
            String division,
            String code,
            DepartmentForm form,
            UnaryOperator<Department> difference,
            String done) {
        return Mono.defer(() ->
                        book.change(division, code, IfMatch.version(form.version()), difference, form.staying(), actor))
                .map(changed -> redirect(changed, done));
    }

    private static Rendering redirect(Department department, String done) {
        return Rendering.redirectTo(UriComponentsBuilder.fromPath("/departments/{division}/{code}")
                        .queryParam("done", done)
                        .build(department.key().divisionCode(), department.code())
                        .toString())
                .build();
    }

    private Mono<Rendering> again(
            Actor actor,
            String division,
            String code,
            @Nullable DepartmentForm form,
            ProblemException refusal,
            Locale locale) {
        return book.find(division, code)
                .flatMap(found ->
                        pages.one(actor, found, form == null ? DepartmentForm.of(found) : form.seen(found.version())))
                .map(page -> refusals.on(page, refusal, "department", FIELDS, locale));
    }
}
