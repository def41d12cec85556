package hotline.intake.imports;

import hotline.directory.Divisions;
import hotline.intake.imports.mapping.GivenMapping;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.mapping.MappingCheck;
import hotline.intake.imports.store.ImportRepository;
import hotline.intake.imports.store.ResultRepository;
import hotline.request.ListKind;
import hotline.request.Views;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Importing files, and looking at how imports get on. */
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int PAGE = 500;
    private static final int LISTED = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private record Page(List<LineResult> results, long lastLine, boolean isEnd) {}

    private final ImportRepository imports;
    private final ResultRepository results;
    private final ImportUpload upload;
    private final Divisions divisions;
    private final Views views;

    Imports(ImportRepository imports, ResultRepository results, ImportUpload upload, Divisions divisions, Views views) {
        this.imports = imports;
        this.results = results;
        this.upload = upload;
        this.divisions = divisions;
        this.views = views;
    }

    /** Stores a file for a division, the actor's own unless another below it is named. */
    public Mono<ImportRun> start(
            Actor actor, @Nullable String divisionCode, GivenMapping given, Flux<byte[]> file, @Nullable String key) {
        Mapping mapping = MappingCheck.check(given, ImportProblem.UNUSABLE_MAPPING);
        String division = divisionCode == null ? actor.divisionCode() : divisionCode;
        return visible(actor, division).flatMap(visible -> upload.store(actor, division, mapping, file, key)
                .flatMap(id -> imports.find(visible, id))
                .doOnNext(run -> LOG.info("import {} of {} begun by {}", run.id(), division, actor.account())));
    }

    public Mono<ImportRun> find(Actor actor, UUID id) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMap(visible -> imports.find(visible, id))
                .switchIfEmpty(Mono.error(() -> new ProblemException(ImportProblem.NO_SUCH_IMPORT, Map.of())));
    }

    /** The latest imports, newest first. */
    public Flux<ImportRun> latest(Actor actor) {
        return divisions.visibleFrom(actor.divisionCode()).flatMapMany(visible -> imports.latest(visible, LISTED));
    }

    /**
     * Gives the result of each line, in the file's order. While the import goes on, so does the stream; no connection is
     * held for a slow reader, and never more than a page is in memory. Which requests the actor is shown is logged, page by
     * page.
     *
     * @param after the last line that the reader knows, to go on where a connection broke
     */
    public Flux<LineResult> results(Actor actor, ImportRun run, long after) {
        return page(actor, run, after)
                .expand(page -> page.isEnd() ? Mono.empty() : page(actor, run, page.lastLine()))
                .concatMapIterable(Page::results, 1);
    }

    /** A page without a request is not worth a line: somebody waits for an import that goes on. */
    private Mono<Void> shown(Actor actor, ImportRun run, Page page) {
        List<String> numbers = page.results().stream()
                .map(LineResult::requestNumber)
                .filter(Objects::nonNull)
                .toList();
        return numbers.isEmpty()
                ? Mono.empty()
                : views.listed(actor, ListKind.IMPORT, Map.of("import", run.id()), numbers);
    }

    /** Finished or not is asked before the page is read, so that no line slips in between. */
    private Mono<Page> page(Actor actor, ImportRun run, long after) {
        return imports.find(Set.of(run.divisionCode()), run.id())
                .flatMap(now -> results.page(run, after, PAGE)
                        .collectList()
                        .map(found -> new Page(
                                found,
                                found.isEmpty()
                                        ? after
                                        : found.get(found.size() - 1).line(),
                                now.state() == ImportState.FINISHED && found.size() < PAGE)))
                .delayUntil(page -> shown(actor, run, page))
                .flatMap(page -> page.isEnd() || !page.results().isEmpty()
                        ? Mono.just(page)
                        : Mono.just(page).delayElement(BETWEEN_LOOKS));
    }

    private Mono<Set<String>> visible(Actor actor, String divisionCode) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .filter(visible -> visible.contains(divisionCode))
                .switchIfEmpty(Mono.error(
                        () -> new ProblemException(ImportProblem.NO_SUCH_DIVISION, Map.of("division", divisionCode))));
    }
}
