package hotline.request.settings;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.Nature;
import hotline.request.settings.HandlingSettingsEditing.Kept;
import hotline.request.web.Labels;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** All settings of a division on one page. A head has the own department's alone. */
@Controller
@RequestMapping("/settings")
final class SettingsPageController {

    /** The names of settings, under which the page words them. */
    private static final List<String> NAMES =
            List.of("reviewMode", "samplePercent", "reviewedNatures", "dueSoonShares", "signatures");

    /**
     * The form of whose heads sign.
     *
     * @param seen codes of the departments whose heads signed when the page was made
     */
    record SignatureForm(@Nullable List<String> seen, @Nullable List<String> signing) {

        private static Set<String> codes(@Nullable List<String> sent) {
            return sent == null
                    ? Set.of()
                    : sent.stream().filter(code -> !code.isBlank()).collect(Collectors.toSet());
        }
    }

    /** A department with whether its head signs. */
    record Line(String code, String name, boolean signs) {}

    private final HandlingSettingsEditing editing;
    private final Departments departments;
    private final Labels labels;
    private final Constraints constraints;
    private final Problems problems;

    SettingsPageController(
            HandlingSettingsEditing editing,
            Departments departments,
            Labels labels,
            Constraints constraints,
            Problems problems) {
        this.editing = editing;
        this.departments = departments;
        this.labels = labels;
        this.constraints = constraints;
        this.problems = problems;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Rendering> show(Actor actor, @RequestParam(defaultValue = "") String changed) {
        List<String> names = List.of(changed.split(","));
        return page(actor, null).map(page -> page.modelAttribute(
                        "changed", NAMES.stream().filter(names::contains).toList())
                .build());
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> save(Actor actor, @ModelAttribute SettingsForm form, Locale locale) {
        return Mono.zip(
                        editing.of(actor),
                        Mono.fromCallable(() -> constraints.kept(form.body()).settings()))
                .flatMap(known -> editing.change(actor, IfMatch.version(form.version()), known.getT2())
                        .map(after -> SettingsForm.changed(known.getT1().settings(), after.settings())))
                .map(SettingsPageController::redirect)
                .onErrorResume(ProblemException.class, refusal -> again(actor, form, refusal, locale));
    }

    @PostMapping("/signatures")
    @Allowed({Role.ADMINISTRATOR, Role.HEAD})
    Mono<Rendering> sign(Actor actor, @ModelAttribute SignatureForm form) {
        return editing.requireSignatures(actor, SignatureForm.codes(form.seen()), SignatureForm.codes(form.signing()))
                .thenReturn(redirect(List.of("signatures")));
    }

    private static Rendering redirect(List<String> changed) {
        return Rendering.redirectTo(UriComponentsBuilder.fromPath("/settings")
                        .queryParam("changed", String.join(",", changed))
                        .toUriString())
                .build();
    }

    private Mono<Rendering> again(Actor actor, SettingsForm form, ProblemException refusal, Locale locale) {
        return page(actor, form).map(page -> page.status(refusal.type().status())
                .modelAttribute("changed", List.of())
                .modelAttribute("problem", problems.describe(refusal, locale, "", ""))
                .modelAttribute("errors", errors(refusal, locale))
                .build());
    }

    /** One of several numbers in a field is wrong at that field. */
    private Map<String, String> errors(ProblemException refusal, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.fieldTexts(refusal, "settings", locale)
                .forEach((field, text) -> errors.putIfAbsent(field.replaceFirst("\\[.*", ""), text));
        return errors;
    }

    private Mono<Rendering.Builder<?>> page(Actor actor, @Nullable SettingsForm typed) {
        return Mono.zip(editing.of(actor), departments.ofDivision(actor.divisionCode()), editing.signing(actor))
                .map(read -> page(actor, typed, read.getT1(), lines(actor, read.getT2(), read.getT3())));
    }

    private Rendering.Builder<?> page(Actor actor, @Nullable SettingsForm typed, Kept kept, List<Line> lines) {
        int version = kept.change().version();
        HandlingSettings settings = kept.settings();
        return Rendering.view("request/settings")
                .modelAttribute("form", typed == null ? SettingsForm.of(version, settings) : typed.seen(version))
                .modelAttribute("kept", kept)
                .modelAttribute("said", said(settings))
                .modelAttribute("usual", said(HandlingSettings.USUAL))
                .modelAttribute("modes", labels.choices("review-mode", ReviewMode.values()))
                .modelAttribute("natures", labels.choices("nature", Nature.values()))
                .modelAttribute("departments", lines)
                .modelAttribute("mayChange", actor.has(Role.ADMINISTRATOR))
                .modelAttribute(
                        "seesDivision", actor.hasAny(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR))
                .modelAttribute("maySign", actor.hasAny(Role.ADMINISTRATOR, Role.HEAD))
                .modelAttribute("errors", Map.of());
    }

    /** Each setting in words, under its name. */
    private Map<String, String> said(HandlingSettings settings) {
        return Map.of(
                "reviewMode",
                labels.of("review-mode", settings.reviewMode()),
                "samplePercent",
                settings.samplePercent() + "%",
                "reviewedNatures",
                settings.reviewedNatures().stream()
                        .sorted()
                        .map(nature -> labels.of("nature", nature))
                        .collect(Collectors.joining("、")),
                "dueSoonShares",
                settings.dueSoonShares().stream().map(share -> share + "%").collect(Collectors.joining("、")));
    }

    /** Who is no administrator and no reader of the whole division has the own department alone. */
    private static List<Line> lines(Actor actor, List<Department> all, Set<String> signing) {
        boolean isHeadOnly = !actor.hasAny(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR);
        DepartmentKey own = actor.department();
        return all.stream()
                .filter(each -> !isHeadOnly || Objects.equals(each.key(), own))
                .map(each -> new Line(each.code(), each.name(), signing.contains(each.code())))
                .toList();
    }
}
