package hotline.directory.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.DirectoryProblem;
import hotline.directory.Jurisdiction;
import hotline.directory.ReferenceChange;
import hotline.directory.ReferenceEntry;
import hotline.directory.ReferenceKind;
import hotline.directory.administration.Guard.Said;
import hotline.directory.store.ChangeLog;
import hotline.directory.store.ReferenceRows;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Adds, changes and retires entries of one kind. Each change and its line in the log are one transaction.
 *
 * @param <T> an entry
 */
public final class ReferenceBook<T extends ReferenceEntry<T>> {

    private final ReferenceKind kind;
    private final ReferenceRows<T> rows;
    private final Guard<T> guard;
    private final Keeping keeping;

    ReferenceBook(ReferenceKind kind, ReferenceRows<T> rows, Guard<T> guard, Keeping keeping) {
        this.kind = kind;
        this.rows = rows;
        this.guard = guard;
        this.keeping = keeping;
    }

    /** Adds an entry under a code that was never given before. */
    public Mono<T> add(String owner, T entry, Actor actor) {
        Mono<Void> addition = guarded(owner, entry, Said.of(OpenRequests.ASK))
                .then(Mono.defer(() -> rows.insertAll(owner, List.of(entry))))
                .onErrorMap(DuplicateKeyException.class, taken -> codeTaken(entry))
                .onErrorMap(DataIntegrityViolationException.class, dangling -> unknownReference())
                .then(log(List.of(change(owner, actor, null, entry))));
        return keep(owner, actor, addition).then(rows.find(owner, entry.code()));
    }

    /** Changes an entry that is still at the version that was seen. */
    public Mono<T> change(String owner, String code, int seen, UnaryOperator<T> difference, Actor actor) {
        return change(owner, code, seen, difference, OpenRequests.ASK, actor);
    }

    /** The same, with what becomes of the open requests of an entry that is retired by it. */
    public Mono<T> change(
            String owner, String code, int seen, UnaryOperator<T> difference, OpenRequests openRequests, Actor actor) {
        Mono<Void> change = find(owner, code)
                .filter(entry -> entry.version() == seen)
                .switchIfEmpty(Mono.error(ReferenceBook::stale))
                .flatMap(entry -> {
                    T after = difference.apply(entry);
                    return guarded(owner, after, Said.of(openRequests))
                            .then(Mono.defer(() -> replace(owner, entry, after, actor)));
                });
        return keep(owner, actor, change).then(rows.find(owner, code));
    }

    /** Adds and changes what a file describes, and retires what it does not mention if that is wished. */
    public Mono<ImportReport> align(String owner, List<T> described, Missing missing, Actor actor) {
        return align(owner, described, missing, Said.of(OpenRequests.ASK), actor);
    }

    Mono<ImportReport> align(String owner, List<T> described, Missing missing, Said said, Actor actor) {
        Mono<ImportReport> alignment = guard.begin(owner)
                .then(Mono.defer(() -> rows.all(owner).collectList()))
                .flatMap(kept -> {
                    Alignment<T> difference = Alignment.of(kept, described, missing);
                    return guard.check(owner, kept, difference.changed(), said).thenReturn(difference);
                })
                .flatMap(difference -> apply(owner, difference, actor));
        return keep(owner, actor, alignment);
    }

    /** An error if there is no such entry. */
    public Mono<T> find(String owner, String code) {
        return rows.find(owner, code)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())));
    }

    /** The jurisdiction is looked up before the transaction, because a cached read needs a connection of its own. */
    private <R> Mono<R> keep(String owner, Actor actor, Mono<R> work) {
        return keeping.jurisdiction()
                .require(actor, owner)
                .then(work.as(keeping.transaction()::transactional))
                .doOnSuccess(done -> keeping.caches().forget());
    }

    private Mono<Void> guarded(String owner, T changed, Said said) {
        return guard.begin(owner)
                .then(Mono.defer(() -> rows.all(owner).collectList()))
                .flatMap(kept -> guard.check(owner, kept, List.of(changed), said));
    }

    private Mono<Void> replace(String owner, T before, T after, Actor actor) {
        if (after.equals(before)) {
            return Mono.empty();
        }
        return update(owner, List.of(after)).then(log(List.of(change(owner, actor, before, after))));
    }

    private Mono<ImportReport> apply(String owner, Alignment<T> alignment, Actor actor) {
        List<ReferenceChange> changes = new ArrayList<>();
        alignment.additions().forEach(entry -> changes.add(change(owner, actor, null, entry)));
        alignment
                .updates()
                .forEach(entry ->
                        changes.add(change(owner, actor, alignment.before().get(entry.code()), entry)));
        return insert(owner, alignment.additions())
                .then(update(owner, alignment.updates()))
                .then(log(changes))
                .thenReturn(alignment.report());
    }

    private Mono<Void> insert(String owner, List<T> entries) {
        return entries.isEmpty() ? Mono.empty() : rows.insertAll(owner, entries);
    }

    private Mono<Void> update(String owner, List<T> entries) {
        if (entries.isEmpty()) {
            return Mono.empty();
        }
        return rows.updateAll(owner, entries)
                .filter(written -> written == entries.size())
                .switchIfEmpty(Mono.error(ReferenceBook::stale))
                .then();
    }

    private Mono<Void> log(List<ReferenceChange> changes) {
        return keeping.log().insertAll(changes);
    }

    private ReferenceChange change(String owner, Actor actor, @Nullable T before, T after) {
        ObjectMapper json = keeping.json();
        return new ReferenceChange(
                Ids.next(),
                owner,
                kind,
                after.code(),
                actor.id(),
                actor.name(),
                keeping.clock().instant(),
                before == null ? null : json.valueToTree(before),
                json.valueToTree(after));
    }

    private ProblemException codeTaken(T entry) {
        return new ProblemException(DirectoryProblem.CODE_TAKEN, Map.of("code", entry.code()));
    }

    private ProblemException unknownReference() {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(kind.reference(), "unknown-code")));
    }

    private static ProblemException stale() {
        return new ProblemException(SharedProblem.STALE_VERSION, Map.of());
    }

    /** The services that all books share. */
    record Keeping(
            Jurisdiction jurisdiction,
            ChangeLog log,
            ReferenceCaches caches,
            TransactionalOperator transaction,
            ObjectMapper json,
            Clock clock) {}
}
