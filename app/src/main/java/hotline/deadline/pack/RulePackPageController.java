package hotline.deadline.pack;

import hotline.deadline.DeadlineProblem;
import hotline.deadline.RulePack;
import hotline.deadline.RulePackChoice;
import hotline.deadline.RulePacks;
import hotline.deadline.pack.DraftViews.DraftLine;
import hotline.deadline.pack.RulePackDrafts.Beginning;
import hotline.deadline.pack.RulePackDrafts.Source;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.Ids;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The administrators' pages: by which deadlines the division goes, every version there is, and the drafts. */
@Controller
@RequestMapping("/rule-packs")
class RulePackPageController {

    /**
     * A draft to begin: as a copy of {@code code version}, under a code of its own if one is typed.
     *
     * @param key one per form shown; it becomes the draft's id, so that a form sent twice begins one draft
     */
    record BeginForm(@Nullable String key, @Nullable String from, @Nullable String code) {
        BeginForm {
            code = Folding.codeOrNull(code);
        }

        UUID id() {
            try {
                return UUID.fromString(String.valueOf(key));
            } catch (IllegalArgumentException noKey) {
                return Ids.next();
            }
        }
    }

    private final RulePacks packs;
    private final RulePackDrafts drafts;
    private final PackWords words;
    private final Clock clock;

    RulePackPageController(RulePacks packs, RulePackDrafts drafts, PackWords words, Clock clock) {
        this.packs = packs;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> overview(Actor actor) {
        return Mono.zip(
                        packs.choices(actor.divisionCode()),
                        packs.all().collectList(),
                        drafts.list(actor.divisionCode(), actor))
                .map(read -> overview(read.getT1(), read.getT2(), read.getT3()));
    }

    @GetMapping("/versions/{code}/{version}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> version(@PathVariable @FoldedCode String code, @PathVariable int version, Locale locale) {
        return packs.all()
                .filter(pack -> pack.code().equals(code) && pack.version() == version)
                .next()
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        DeadlineProblem.NO_SUCH_RULE_PACK, Map.of("code", code, "version", version))))
                .map(pack -> Rendering.view("deadline/version")
                        .modelAttribute("pack", pack)
                        .modelAttribute("rules", words.in(locale).rules(pack))
                        .modelAttribute("extensions", words.in(locale).extensions(pack))
                        .build());
    }

    @PostMapping("/drafts")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> begin(Actor actor, @ModelAttribute BeginForm form) {
        return Mono.fromCallable(() -> beginning(form, actor))
                .flatMap(beginning -> drafts.begin(beginning, actor))
                .map(draft ->
                        Rendering.redirectTo("/rule-packs/drafts/" + draft.id()).build());
    }

    private Rendering overview(List<RulePackChoice> choices, List<RulePack> versions, List<RulePackDraft> found) {
        RulePackChoice now = RulePackChoice.inForce(choices, clock.instant()).orElse(null);
        return Rendering.view("deadline/rule-packs")
                .modelAttribute("key", Ids.next())
                .modelAttribute("choices", choices)
                .modelAttribute("inForce", now == null ? "" : now)
                .modelAttribute(
                        "versions",
                        versions.stream()
                                .sorted(Comparator.comparing(RulePack::code)
                                        .thenComparing(RulePack::version, Comparator.reverseOrder()))
                                .toList())
                .modelAttribute("drafts", found.stream().map(DraftLine::of).toList())
                .build();
    }

    private static Beginning beginning(BeginForm form, Actor actor) {
        Source source = source(form.from);
        String typed = form.code == null ? "" : form.code.strip();
        String code = typed.isEmpty() && source != null ? source.code() : typed;
        boolean isCopied = source != null && typed.isEmpty();
        if (!isCopied && !typed.matches(RulePackDraftController.CODE)) {
            throw wrong("code", "rule-pack.code");
        }
        return new Beginning(form.id(), actor.divisionCode(), source, code, null);
    }

    private static @Nullable Source source(@Nullable String from) {
        if (from == null || from.isBlank()) {
            return null;
        }
        String[] parts = from.strip().split(" ", 2);
        try {
            return new Source(parts[0], Integer.parseInt(parts[parts.length - 1]));
        } catch (NumberFormatException noVersion) {
            throw wrong("from", "unreadable");
        }
    }

    private static ProblemException wrong(String field, String code) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, code)));
    }
}
