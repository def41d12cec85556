package hotline.intake.web;

import hotline.intake.Callers;
import hotline.intake.Callers.Caller;
import hotline.intake.RequestViewed;
import hotline.intake.Views;
import hotline.intake.checks.AtMost;
import hotline.intake.store.CallerRepository.EarlierRequest;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Page;
import hotline.shared.PlainText;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import hotline.shared.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Protected callers and the log of views. Phone numbers and reasons travel in bodies, never in addresses. */
@RestController
@RequestMapping("/api/v1")
class CallerController {

    private static final int MOST_VIEWS = 200;

    /** Why somebody needs to know the caller. */
    record RevealBody(@Visible @PlainText @AtMost(200) String reason) {}

    /** Whose earlier requests are sought. */
    record SearchBody(@NotBlank @PlainText @AtMost(40) String phone) {
        @Override
        public String toString() {
            return "SearchBody[…]";
        }
    }

    private final Callers callers;
    private final Views views;

    CallerController(Callers callers, Views views) {
        this.callers = callers;
        this.views = views;
    }

    @Allowed({Role.OPERATOR, Role.SUPERVISOR, Role.CLERK})
    @PostMapping("/requests/{number}/caller/reveal")
    Mono<ResponseEntity<Caller>> reveal(Actor actor, @PathVariable String number, @Valid @RequestBody RevealBody body) {
        return callers.reveal(actor, parse(number), body.reason())
                .map(caller ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(caller));
    }

    @Allowed({Role.AUDITOR, Role.SUPERVISOR})
    @GetMapping("/requests/{number}/views")
    Mono<Page<RequestViewed>> views(
            Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return views.of(actor, parse(number), cursor, Math.max(1, Math.min(limit, MOST_VIEWS)));
    }

    @Allowed(Role.OPERATOR)
    @PostMapping("/callers/search")
    Mono<List<EarlierRequest>> search(Actor actor, @Valid @RequestBody SearchBody body) {
        return callers.earlierRequests(actor, body.phone());
    }

    private static RequestNumber parse(String number) {
        try {
            return RequestNumber.parse(number);
        } catch (IllegalArgumentException invalid) {
            throw new ProblemException(RequestProblem.INVALID_NUMBER, Map.of("number", number));
        }
    }
}
