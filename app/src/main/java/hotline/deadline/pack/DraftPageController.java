package hotline.deadline.pack;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.DeadlineProblem;
import hotline.deadline.pack.RulePackPublishing.InForce;
import hotline.directory.SubjectCatalogue;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.TimeParameters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The editor of a draft. What is refused is shown again as it was typed, with what is wrong with it. */
@Controller
@RequestMapping("/rule-packs/drafts/{id}")
class DraftPageController {

    /**
     * The form that says whether and from when the division goes by the new version.
     *
     * @param when {@code none}, {@code now} or {@code at}
     * @param from in China's time, for {@code at}
     */
    record PublishForm(@Nullable String version, @Nullable String when, @Nullable String from) {

        static final PublishForm NONE = new PublishForm(null, null, null);

        @Nullable
        InForce inForce() {
            if ("now".equals(when)) {
                return new InForce(null);
            }
            if (when == null || when.isBlank()) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("when", "rule-pack.when")));
            }
            return "at".equals(when) ? new InForce(instant(from)) : null;
        }

        private static Instant instant(@Nullable String local) {
            try {
                Instant instant = LocalDateTime.parse(local == null ? "" : local.strip())
                        .atZone(WorkingCalendar.CHINA)
                        .toInstant();
                TimeParameters.requireYear(instant, "from");
                return instant;
            } catch (DateTimeException garbled) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("from", "rule-pack.from")));
            }
        }
    }

    private final RulePackDrafts drafts;
    private final RulePackPublishing publishing;
    private final DraftViews views;
    private final PackWords words;
    private final Vocabulary vocabulary;
    private final Problems problems;

    DraftPageController(
            RulePackDrafts drafts,
            RulePackPublishing publishing,
            DraftViews views,
            PackWords words,
            Vocabulary vocabulary,
            Problems problems) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.views = views;
        this.words = words;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> show(Actor actor, @PathVariable UUID id, Locale locale) {
        return drafts.get(id, actor)
                .flatMap(draft -> page(draft, saved(draft), locale))
                .map(Rendering.Builder::build);
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> save(Actor actor, @PathVariable UUID id, @ModelAttribute RulePackForm typed, Locale locale) {
        RulePackForm form = typed.kept();
        return Mono.defer(() -> drafts.save(id, IfMatch.version(form.version()), form.document(), actor))
                .thenReturn(Rendering.redirectTo("/rule-packs/drafts/" + id).build())
                .onErrorResume(
                        ProblemException.class, refusal -> again(actor, id, form, PublishForm.NONE, refusal, locale));
    }

    /** Publishes the draft as it was saved; where the form holds other words than were saved, they are to be saved first. */
    @PostMapping("/publish")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> publish(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute PublishForm form,
            @ModelAttribute RulePackForm typed,
            Locale locale) {
        return drafts.get(id, actor)
                .doOnNext(draft -> requireSaved(draft, form, typed))
                .then(Mono.defer(() -> publishing.publish(id, IfMatch.version(form.version), form.inForce(), actor)))
                .map(published -> Rendering.redirectTo("/rule-packs").build())
                .onErrorResume(
                        ProblemException.class, refusal -> again(actor, id, typed.kept(), form, refusal, locale));
    }

    private static void requireSaved(RulePackDraft draft, PublishForm form, RulePackForm typed) {
        if (draft.version() != IfMatch.version(form.version)) {
            throw new ProblemException(SharedProblem.STALE_VERSION, Map.of());
        }
        if (typed.isSent() && !typed.kept().document().equals(saved(draft).document())) {
            throw new ProblemException(DeadlineProblem.UNSAVED_DRAFT, Map.of());
        }
    }

    private static RulePackForm saved(RulePackDraft draft) {
        return RulePackForm.of(draft.version(), draft.document());
    }

    @PostMapping("/discard")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> discard(Actor actor, @PathVariable UUID id, @ModelAttribute PublishForm form) {
        return Mono.defer(() -> drafts.discard(id, IfMatch.version(form.version), actor))
                .thenReturn(Rendering.redirectTo("/rule-packs").build());
    }

    /** A draft that is not there any more, or not the actor's, has no page. */
    private Mono<Rendering> again(
            Actor actor, UUID id, RulePackForm typed, PublishForm form, ProblemException refusal, Locale locale) {
        HttpStatus status = refusal.type() == SharedProblem.INVALID_REQUEST
                ? HttpStatus.UNPROCESSABLE_ENTITY
                : refusal.type().status();
        return drafts.get(id, actor)
                .flatMap(draft -> page(draft, typed.isSent() ? typed.seen(draft.version()) : saved(draft), locale)
                        .map(page -> page.modelAttribute("newer", newer(draft, typed, refusal, locale))
                                .modelAttribute("publication", form)))
                .map(page -> page.status(status)
                        .modelAttribute("wrong", WrongFields.of(refusal, problems, locale))
                        .modelAttribute("problem", problems.describe(refusal, locale, "", ""))
                        .build());
    }

    /** Names the entries that somebody else saved meanwhile and that saving this form would undo. */
    private List<String> newer(RulePackDraft draft, RulePackForm typed, ProblemException refusal, Locale locale) {
        return typed.isSent() && refusal.type() == SharedProblem.STALE_VERSION
                ? words.in(locale).notIn(typed.document(), saved(draft))
                : List.of();
    }

    private Mono<Rendering.Builder<?>> page(RulePackDraft draft, RulePackForm form, Locale locale) {
        return vocabulary.subjects(draft.divisionCode()).map(subjects -> Rendering.view("deadline/draft")
                .modelAttribute("draft", views.view(draft))
                .modelAttribute("form", form.withBlankRows())
                .modelAttribute("wrong", WrongFields.NONE)
                .modelAttribute("newer", List.of())
                .modelAttribute("publication", PublishForm.NONE)
                .modelAttribute("choices", words.in(locale).choices())
                .modelAttribute("subjects", offered(subjects)));
    }

    private static List<PackWords.Choice> offered(SubjectCatalogue subjects) {
        return subjects.all().stream()
                .filter(subject -> !subject.retired())
                .map(subject -> new PackWords.Choice(subject.code(), subjects.nameOf(subject.code())))
                .toList();
    }
}
