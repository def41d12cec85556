package hotline.deadline.pack;

import hotline.deadline.DeadlineProblem;
import hotline.deadline.RulePack;
import hotline.deadline.RulePackChoice;
import hotline.deadline.RulePacks;
import hotline.deadline.store.RulePackRepository;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes a draft the next version of its pack, which nobody changes any more. */
@Service
class RulePackPublishing {

    private static final Logger LOG = LoggerFactory.getLogger(RulePackPublishing.class);

    private final RulePackDrafts drafts;
    private final RulePackDraftRepository rows;
    private final DraftRights rights;
    private final RulePackRepository packs;
    private final RulePacks choices;
    private final TransactionalOperator transaction;
    private final Clock clock;

    RulePackPublishing(
            RulePackDrafts drafts,
            RulePackDraftRepository rows,
            DraftRights rights,
            RulePackRepository packs,
            RulePacks choices,
            TransactionalOperator transaction,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.rights = rights;
        this.packs = packs;
        this.choices = choices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The wish that the draft's division goes by the new version.
     *
     * @param from absent for at once
     */
    public record InForce(@Nullable Instant from) {}

    /**
     * The version that a draft became, and the choice of it.
     *
     * @param choice absent where the version was published and nothing more
     */
    public record Published(RulePack pack, @Nullable RulePackChoice choice) {}

    /**
     * Publishes a draft and, if asked, puts it in force, both or neither.
     *
     * @param inForce absent where no division is to go by it yet
     */
    @CacheEvict(cacheNames = "rule-pack-choices", allEntries = true)
    public Mono<Published> publish(UUID id, int seen, @Nullable InForce inForce, Actor actor) {
        return drafts.get(id, actor)
                .doOnNext(this::requireFinished)
                .delayUntil(draft -> requireNext(draft, actor))
                .flatMap(draft -> write(draft, seen, inForce, actor).as(transaction::transactional))
                .doOnNext(published -> LOG.info(
                        "Rule pack {} {} published by {}",
                        published.pack().code(),
                        published.pack().version(),
                        actor.account()));
    }

    private void requireFinished(RulePackDraft draft) {
        List<FieldError> missing = drafts.missing(draft);
        if (!missing.isEmpty()) {
            throw new ProblemException(DeadlineProblem.UNFINISHED_DRAFT, Map.of(), missing);
        }
    }

    /** Read before the transaction, because rights are read from caches. */
    private Mono<Void> requireNext(RulePackDraft draft, Actor actor) {
        return rights.nextVersion(draft.code(), actor)
                .filter(next -> next == draft.nextVersion())
                .switchIfEmpty(Mono.error(() -> meanwhile(draft)))
                .then();
    }

    private Mono<Published> write(RulePackDraft draft, int seen, @Nullable InForce inForce, Actor actor) {
        RulePack pack = drafts.pack(draft);
        return rows.remove(draft.id(), seen)
                .filter(removed -> removed)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())))
                .then(packs.publish(pack, draft.divisionCode(), actor, clock.instant())
                        .onErrorMap(DuplicateKeyException.class, taken -> meanwhile(draft)))
                .then(Mono.defer(() -> choice(draft, pack, inForce, actor)))
                .map(choice -> new Published(pack, choice.orElse(null)));
    }

    private Mono<Optional<RulePackChoice>> choice(
            RulePackDraft draft, RulePack pack, @Nullable InForce inForce, Actor actor) {
        return inForce == null
                ? Mono.just(Optional.empty())
                : choices.choose(draft.divisionCode(), pack.code(), pack.version(), inForce.from(), actor)
                        .map(Optional::of);
    }

    private static ProblemException meanwhile(RulePackDraft draft) {
        return new ProblemException(
                DeadlineProblem.PUBLISHED_MEANWHILE, Map.of("code", draft.code(), "version", draft.nextVersion()));
    }
}
