package hotline.deadline.pack;

import hotline.deadline.DeadlineProblem;
import hotline.deadline.store.RulePackRepository;
import hotline.deadline.store.RulePackRepository.Latest;
import hotline.directory.Jurisdiction;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides whether a member of staff may write a further version of a pack. */
@Component
class DraftRights {

    private static final Latest NONE = new Latest(0, null);

    private final Jurisdiction jurisdiction;
    private final RulePackRepository packs;

    DraftRights(Jurisdiction jurisdiction, RulePackRepository packs) {
        this.jurisdiction = jurisdiction;
        this.packs = packs;
    }

    Mono<Void> requireDivision(Actor actor, String divisionCode) {
        return jurisdiction.require(actor, divisionCode);
    }

    /**
     * The version that the next draft of a code becomes. A code belongs to the division that published it first, and what
     * came with the program to whoever decides for all divisions: what others go by is not theirs to go on with.
     */
    Mono<Integer> nextVersion(String code, Actor actor) {
        return packs.latest(code)
                .defaultIfEmpty(NONE)
                .delayUntil(latest -> requireCode(code, latest, actor))
                .map(latest -> latest.version() + 1);
    }

    private Mono<Void> requireCode(String code, Latest latest, Actor actor) {
        if (latest.version() == 0) {
            return Mono.empty();
        }
        Mono<Void> right = latest.divisionCode() == null
                ? jurisdiction.requireAll(actor)
                : jurisdiction.require(actor, latest.divisionCode());
        return right.onErrorMap(
                ProblemException.class,
                refused -> new ProblemException(DeadlineProblem.CODE_OF_OTHERS, Map.of("code", code)));
    }
}
