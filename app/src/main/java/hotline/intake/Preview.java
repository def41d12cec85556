package hotline.intake;

import hotline.deadline.RuleMatter;
import hotline.deadline.Step;
import hotline.intake.danger.Danger;
import hotline.intake.danger.DangerWords;
import hotline.intake.similar.SimilarRequest;
import hotline.intake.similar.SimilarRequests;
import hotline.request.Rules;
import hotline.request.RulesInForce;
import hotline.routing.Proposal;
import hotline.routing.Proposals;
import hotline.routing.Routing;
import hotline.shared.Actor;
import hotline.shared.Folding;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows, while the operator types, what registering would bring: departments, deadlines, and what speaks against it. */
@Component
class Preview {

    /** The clocks that run after every registration; all others run for something that somebody asks for later. */
    private static final Set<Step> FORESEEN = EnumSet.of(
            Step.DISPATCH, Step.RESPONSE, Step.ACKNOWLEDGEMENT, Step.FIRST_CONTACT, Step.SEND_BACK, Step.COMPLETION);

    private static final Set<Step> FROM_DISPATCH = EnumSet.of(Step.ACKNOWLEDGEMENT, Step.FIRST_CONTACT, Step.SEND_BACK);

    /**
     * The departments, deadlines and warnings that are foreseen for a call.
     *
     * @param proposals empty while there is nothing to go by
     * @param deadlines all that will run, the next one first
     * @param isPast whether the request would be late at once, by a superior platform's limit that has passed
     * @param danger absent where no word of the text tells of one
     * @param title that the request gets if none is typed
     */
    record Foreseen(
            List<Proposal> proposals,
            List<ForeseenDeadline> deadlines,
            boolean isPast,
            @Nullable Danger danger,
            List<SimilarRequest> similar,
            String title) {}

    /**
     * A deadline that will run.
     *
     * @param fromDispatch whether its clock starts with the dispatch, which is taken to happen now
     */
    record ForeseenDeadline(PreviewedDeadline deadline, boolean fromDispatch) {

        Instant due() {
            return Objects.requireNonNull(deadline.due()).toInstant();
        }
    }

    private final Routing routing;
    private final RulesInForce rules;
    private final SimilarRequests similar;
    private final DangerWords dangerWords;
    private final Clock clock;

    Preview(Routing routing, RulesInForce rules, SimilarRequests similar, DangerWords dangerWords, Clock clock) {
        this.routing = routing;
        this.rules = rules;
        this.similar = similar;
        this.dangerWords = dangerWords;
        this.clock = clock;
    }

    Mono<Foreseen> of(Actor actor, RegisterForm form) {
        Instant now = clock.instant();
        String text = text(form.text());
        String township = Folding.codeOrNull(RegisterForm.orNull(form.townshipCode()));
        Optional<Danger> danger = dangerWords.in(text);
        String title = text.isEmpty() ? "" : Call.titleOf(form.title(), text);
        return Mono.zip(
                        proposals(actor.divisionCode(), form),
                        rules.of(actor.divisionCode(), now).map(inForce -> deadlines(inForce, form, now)),
                        similar.of(actor, text, form.subjectCode(), township))
                .map(read -> new Foreseen(
                        read.getT1(),
                        read.getT2(),
                        isPast(read.getT2(), now),
                        danger.orElse(null),
                        read.getT3(),
                        title));
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

    private static List<ForeseenDeadline> deadlines(Rules rules, RegisterForm form, Instant now) {
        String nature = RegisterForm.orNull(form.nature());
        if (nature == null) {
            return List.of();
        }
        String urgency = form.urgency() == null ? "normal" : form.urgency();
        boolean isOfEnterprise = RegisterForm.orNull(form.creditCode()) != null;
        RuleMatter matter = new RuleMatter(nature, urgency, form.subjectCode(), isOfEnterprise);
        return FORESEEN.stream()
                .flatMap(step ->
                        PreviewedDeadline.of(rules.pack(), rules.calendar(), step, matter, now, form.superiorLimit())
                                .stream())
                .filter(deadline -> deadline.due() != null)
                .map(deadline -> new ForeseenDeadline(deadline, FROM_DISPATCH.contains(deadline.step())))
                .sorted(Comparator.comparing(ForeseenDeadline::due))
                .toList();
    }

    private static boolean isPast(List<ForeseenDeadline> deadlines, Instant now) {
        return deadlines.stream().anyMatch(deadline -> !deadline.due().isAfter(now));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
