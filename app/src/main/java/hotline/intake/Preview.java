package hotline.intake;

import hotline.deadline.Deadline;
import hotline.deadline.Deadlines;
import hotline.deadline.RuleMatter;
import hotline.deadline.Step;
import hotline.request.Rules;
import hotline.request.RulesInForce;
import hotline.routing.Proposal;
import hotline.routing.Proposals;
import hotline.routing.Routing;
import hotline.shared.Actor;
import hotline.shared.Folding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows, while the operator types, the deadlines and the department that registering would give. */
@Component
class Preview {

    /**
     * Departments that may be competent, and until when the matter would have to be completed.
     *
     * @param proposals empty while there is nothing to go by
     * @param isPast whether the request would be late at once, by a superior platform's limit that has passed
     */
    record Foreseen(List<Proposal> proposals, @Nullable Deadline deadline, boolean isPast) {

        static Foreseen of(List<Proposal> proposals, @Nullable Deadline deadline, Instant now) {
            return new Foreseen(
                    proposals, deadline, deadline != null && !deadline.due().isAfter(now));
        }
    }

    private final Routing routing;
    private final RulesInForce rules;
    private final Clock clock;

    Preview(Routing routing, RulesInForce rules, Clock clock) {
        this.routing = routing;
        this.rules = rules;
        this.clock = clock;
    }

    Mono<Foreseen> of(Actor actor, RegisterForm form) {
        Instant now = clock.instant();
        return Mono.zip(
                proposals(actor.divisionCode(), form),
                rules.of(actor.divisionCode(), now).map(inForce -> Optional.ofNullable(deadline(inForce, form, now))),
                (proposals, deadline) -> Foreseen.of(proposals, deadline.orElse(null), now));
    }

    private Mono<List<Proposal>> proposals(String divisionCode, RegisterForm form) {
        String text = text(form.text());
        String title = text(form.title());
        String subject = form.subjectCode();
        if (subject == null && text.isEmpty() && title.isEmpty()) {
            return Mono.just(List.of());
        }
        return routing.propose(
                        divisionCode,
                        subject,
                        Folding.codeOrNull(RegisterForm.orNull(form.townshipCode())),
                        title,
                        text)
                .map(Proposals::best);
    }

    private static @Nullable Deadline deadline(Rules rules, RegisterForm form, Instant now) {
        String nature = RegisterForm.orNull(form.nature());
        if (nature == null) {
            return null;
        }
        String urgency = form.urgency() == null ? "normal" : form.urgency();
        boolean isOfEnterprise = RegisterForm.orNull(form.creditCode()) != null;
        RuleMatter matter = new RuleMatter(nature, urgency, form.subjectCode(), isOfEnterprise);
        Deadline own = Deadlines.due(rules.pack(), rules.calendar(), Step.COMPLETION, matter, now)
                .orElse(null);
        Instant limit = form.superiorLimit();
        return limit == null ? own : Deadlines.limited(own, limit, rules.pack(), rules.calendar());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
