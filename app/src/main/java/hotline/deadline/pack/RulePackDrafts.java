package hotline.deadline.pack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.deadline.DeadlineProblem;
import hotline.deadline.DraftedPacks;
import hotline.deadline.RulePack;
import hotline.deadline.store.RulePackRepository;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Rule packs that are being written. A draft can be counted by at any time; it may still lack rules. */
@Service
class RulePackDrafts implements DraftedPacks {

    private static final int MOST_DRAFTS = 50;

    private final RulePackDraftRepository drafts;
    private final RulePackRepository packs;
    private final DraftRights rights;
    private final Vocabulary vocabulary;
    private final ObjectMapper json;
    private final Clock clock;

    RulePackDrafts(
            RulePackDraftRepository drafts,
            RulePackRepository packs,
            DraftRights rights,
            Vocabulary vocabulary,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.packs = packs;
        this.rights = rights;
        this.vocabulary = vocabulary;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The order to begin a draft.
     *
     * @param id the draft's; where it began already, that one is given again
     * @param from the version that is copied; absent for an empty draft
     * @param code of the pack that it becomes
     */
    public record Beginning(UUID id, String divisionCode, @Nullable Source from, String code, @Nullable String name) {}

    /** A version of a pack. */
    public record Source(String code, int version) {}

    /** Begins a draft. */
    public Mono<RulePackDraft> begin(Beginning beginning, Actor actor) {
        return rights.requireDivision(actor, beginning.divisionCode)
                .then(drafts.count(beginning.divisionCode))
                .filter(count -> count < MOST_DRAFTS)
                .switchIfEmpty(Mono.error(
                        () -> new ProblemException(DeadlineProblem.TOO_MANY_DRAFTS, Map.of("most", MOST_DRAFTS))))
                .then(document(beginning))
                .zipWith(
                        Mono.defer(() -> rights.nextVersion(beginning.code, actor)),
                        (document, next) -> draft(beginning, document, next, actor))
                .delayUntil(drafts::insert)
                .onErrorResume(DuplicateKeyException.class, begunAlready -> get(beginning.id, actor));
    }

    /** The drafts of a division, the latest changed first. */
    public Mono<List<RulePackDraft>> list(String divisionCode, Actor actor) {
        return rights.requireDivision(actor, divisionCode)
                .then(drafts.ofDivision(divisionCode).collectList());
    }

    /** A draft that the actor may edit. */
    public Mono<RulePackDraft> get(UUID id, Actor actor) {
        return drafts.find(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(DeadlineProblem.NO_SUCH_DRAFT, Map.of())))
                .delayUntil(draft -> rights.requireDivision(actor, draft.divisionCode()));
    }

    /** Puts a document in the place of the draft's. */
    public Mono<RulePackDraft> save(UUID id, int seen, RulePackDocument document, Actor actor) {
        return get(id, actor)
                .filter(draft -> draft.version() == seen)
                .delayUntil(draft -> requireReadable(draft.divisionCode(), document))
                .zipWhen(
                        draft -> rights.nextVersion(draft.code(), actor),
                        (draft, next) -> saved(draft, document, next, actor))
                .filterWhen(drafts::update)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())));
    }

    /** Throws a draft away. */
    public Mono<Void> discard(UUID id, int seen, Actor actor) {
        return get(id, actor)
                .filterWhen(draft -> drafts.remove(id, seen))
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())))
                .then();
    }

    /** Finds the entries that a draft lacks before it can be published. */
    public List<FieldError> missing(RulePackDraft draft) {
        return Completeness.missing(pack(draft), vocabulary.codes());
    }

    @Override
    public Mono<DraftedPack> find(UUID draft, Actor actor) {
        return get(draft, actor).map(found -> new DraftedPack(found.id(), found.divisionCode(), pack(found)));
    }

    /** The version that a draft becomes. */
    RulePack pack(RulePackDraft draft) {
        ObjectNode pack = json.valueToTree(draft.document());
        pack.put("code", draft.code()).put("version", draft.nextVersion());
        try {
            // a tree keeps 30 as 3E+1; that amounts are whole has been checked
            return json.readerFor(RulePack.class)
                    .with(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .readValue(pack);
        } catch (IOException unchecked) {
            throw new IllegalStateException("a draft was saved that nobody can count by", unchecked);
        }
    }

    private Mono<RulePackDocument> document(Beginning beginning) {
        Source from = beginning.from;
        String name = beginning.name;
        Mono<RulePackDocument> document = from == null
                ? Mono.just(RulePackDocument.blank(beginning.code))
                : packs.find(from.code, from.version)
                        .switchIfEmpty(Mono.error(() -> new ProblemException(
                                DeadlineProblem.NO_SUCH_RULE_PACK, Map.of("code", from.code, "version", from.version))))
                        .map(RulePackDocument::of);
        return name == null ? document : document.map(copied -> copied.named(name));
    }

    private Mono<Void> requireReadable(String divisionCode, RulePackDocument document) {
        return vocabulary
                .subjects(divisionCode)
                .map(subjects -> RulePackCheck.errors(document, vocabulary.codes(), subjects))
                .filter(errors -> !errors.isEmpty())
                .flatMap(errors -> Mono.error(new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), errors)));
    }

    private RulePackDraft draft(Beginning beginning, RulePackDocument document, int next, Actor actor) {
        return new RulePackDraft(
                beginning.id,
                beginning.divisionCode,
                beginning.code,
                next,
                1,
                document,
                actor.id(),
                actor.name(),
                clock.instant());
    }

    private RulePackDraft saved(RulePackDraft draft, RulePackDocument document, int next, Actor actor) {
        return new RulePackDraft(
                draft.id(),
                draft.divisionCode(),
                draft.code(),
                next,
                draft.version() + 1,
                document,
                actor.id(),
                actor.name(),
                clock.instant());
    }
}
