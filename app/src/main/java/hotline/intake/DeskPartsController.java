package hotline.intake;

import hotline.intake.CallerRepository.EarlierRequest;
import hotline.intake.checks.PhoneNumbers;
import hotline.intake.finding.SubjectFinder;
import hotline.request.Act;
import hotline.request.Lifecycle;
import hotline.routing.Proposal;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IdempotencyHeader;
import hotline.shared.Role;
import hotline.shared.check.ShowsTyped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Parts of the operator's desk that fill themselves while somebody types, and the draft that is kept meanwhile. */
@Controller
@RequestMapping("/register")
class DeskPartsController {

    /**
     * An earlier request of the caller.
     *
     * @param mayRepeat whether a repeat call can be noted on it
     * @param isOverdue whether it is open and its deadline has passed
     */
    record Earlier(EarlierRequest request, boolean mayRepeat, boolean isOverdue) {
        static Earlier of(EarlierRequest request, Instant now) {
            Instant due = request.dueAt();
            return new Earlier(
                    request,
                    Lifecycle.from(request.status()).stream().anyMatch(way -> way.act() == Act.REPEAT_CALL),
                    request.status().isOpen() && due != null && !due.isAfter(now));
        }
    }

    private final Preview preview;
    private final Callers callers;
    private final Choices choices;
    private final SubjectFinder subjects;
    private final DraftWords drafts;
    private final Clock clock;

    DeskPartsController(
            Preview preview, Callers callers, Choices choices, SubjectFinder subjects, DraftWords drafts, Clock clock) {
        this.preview = preview;
        this.callers = callers;
        this.choices = choices;
        this.subjects = subjects;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Shows the departments, the deadlines and the likely duplicates that registering would give; by POST, because citizens'
     * words do not belong into addresses.
     */
    @PostMapping("/preview")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> preview(Actor actor, @ModelAttribute RegisterForm typed, @ModelAttribute EndForm end) {
        return preview.of(actor, typed).map(foreseen -> Rendering.view("intake/preview")
                .modelAttribute("foreseen", foreseen)
                .modelAttribute("chosen", stillProposed(foreseen.proposals(), end.department()))
                .build());
    }

    /** The department that was chosen, if it is still proposed. */
    private static String stillProposed(List<Proposal> proposals, @Nullable String chosen) {
        return proposals.stream()
                .map(proposal -> proposal.department().divisionCode() + ":"
                        + proposal.department().code())
                .filter(code -> code.equals(chosen))
                .findFirst()
                .orElse("");
    }

    /** Lists the earlier requests of a phone number, so that a repeat call is not registered as a new request. */
    @PostMapping("/earlier")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> earlier(Actor actor, @ModelAttribute RegisterForm typed, @ModelAttribute EndForm end) {
        Instant now = clock.instant();
        Mono<List<EarlierRequest>> found =
                PhoneNumbers.normalise(String.valueOf(typed.phone())).isEmpty()
                        ? Mono.just(List.of())
                        : callers.earlierRequests(actor, String.valueOf(typed.phone()));
        return found.map(earlier -> Rendering.view("intake/earlier")
                .modelAttribute(
                        "earlier",
                        earlier.stream().map(each -> Earlier.of(each, now)).toList())
                .modelAttribute("repeatOf", end.repeatOf() == null ? "" : end.repeatOf())
                .build());
    }

    /** The villages of a township, as options. */
    @GetMapping("/villages")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> villages(@RequestParam(required = false) @FoldedCode @Nullable String townshipCode) {
        return choices.villages(townshipCode).map(villages -> Rendering.view("intake/villages")
                .modelAttribute("villages", villages)
                .build());
    }

    /** The subjects that what was typed into their field may mean. */
    @PostMapping("/subjects")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> subjects(Actor actor, @ModelAttribute RegisterForm typed) {
        String sought = typed.subject() == null ? "" : typed.subject();
        return subjects.find(actor.divisionCode(), sought).map(found -> Rendering.view("intake/subjects")
                .modelAttribute("found", found)
                .modelAttribute("sought", sought)
                .build());
    }

    /** Keeps what was typed so far; 409 where the form's call has ended. */
    @ShowsTyped
    @PostMapping("/draft")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<Void>> draft(Actor actor, @ModelAttribute RegisterForm typed, @ModelAttribute EndForm end) {
        String key = String.valueOf(typed.key());
        IdempotencyHeader.check(key);
        return drafts.keep(actor, key, typed, end)
                .map(isKept -> ResponseEntity.status(isKept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                        .build());
    }

    /** Throws a draft away and clears the desk. */
    @PostMapping("/draft/discard")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> discard(Actor actor, @ModelAttribute RegisterForm typed) {
        String key = String.valueOf(typed.key());
        IdempotencyHeader.check(key);
        return drafts.drop(actor, key)
                .thenReturn(Rendering.redirectTo("/register")
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }
}
