package hotline.intake.demonstration;

import hotline.directory.DispatchCatalogues;
import hotline.directory.Divisions;
import hotline.intake.imports.ImportRun;
import hotline.intake.imports.ImportState;
import hotline.intake.imports.ImportTally;
import hotline.intake.imports.file.FilePosition;
import hotline.intake.imports.mapping.FileFormat;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.store.ImportRepository;
import hotline.request.ImportOutcome;
import hotline.request.RequestImports;
import hotline.request.Rules;
import hotline.request.RulesInForce;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the demonstration year through the same batches as any import. */
@Service
class Demonstration {

    static final String DIVISION = "141122";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int BATCH = 500;

    private final RequestImports requests;
    private final RulesInForce rulesInForce;
    private final DispatchCatalogues catalogues;
    private final Divisions divisions;
    private final ImportRepository imports;
    private final Texts texts;
    private final Clock clock;
    private final List<InventedMatter> matters = InventedMatters.shipped();

    Demonstration(
            RequestImports requests,
            RulesInForce rulesInForce,
            DispatchCatalogues catalogues,
            Divisions divisions,
            ImportRepository imports,
            Texts texts,
            Clock clock) {
        this.requests = requests;
        this.rulesInForce = rulesInForce;
        this.catalogues = catalogues;
        this.divisions = divisions;
        this.imports = imports;
        this.texts = texts;
        this.clock = clock;
    }

    /** Loads it unless it is there; broken off, the next time adds what is missing. */
    Mono<Void> load() {
        return isLoaded().filter(loaded -> !loaded).flatMap(missing -> loadNow());
    }

    Mono<Boolean> isLoaded() {
        return imports.hasFinished(DIVISION, DemonstrationYear.SOURCE);
    }

    private Mono<Void> loadNow() {
        Instant started = clock.instant();
        Actor actor = Actor.system("demo", DIVISION);
        return year(started)
                .flatMapMany(year -> Flux.fromStream(year::requests))
                .buffer(BATCH)
                .concatMap(batch -> requests.importAll(actor, batch), 1)
                .map(Demonstration::created)
                .reduce(0L, Long::sum)
                .flatMap(created -> finished(actor, started, created));
    }

    private Mono<DemonstrationYear> year(Instant now) {
        Mono<Rules> rules = rulesInForce.of(DIVISION, now);
        return rules.flatMap(inForce -> catalogues
                .inForce(DIVISION, now)
                .zipWith(
                        divisions.directlyBelow(DIVISION),
                        (catalogue, townships) -> new DemonstrationYear(
                                DIVISION,
                                inForce,
                                catalogue,
                                townships,
                                matters,
                                texts.chinese("demonstration.mark"),
                                now)));
    }

    private Mono<Void> finished(Actor actor, Instant started, long created) {
        Instant now = clock.instant();
        Mapping none = new Mapping(
                DemonstrationYear.SOURCE,
                FileFormat.NDJSON,
                "UTF-8",
                ',',
                "Asia/Shanghai",
                null,
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        ImportRun run = new ImportRun(
                DIVISION,
                Ids.next(),
                none,
                List.of(),
                ImportState.FINISHED,
                actor,
                started,
                started,
                now,
                null,
                0,
                FilePosition.START,
                new ImportTally(created, 0, 0, 0));
        return imports.insert(run)
                .then(imports.analyze())
                .doOnSuccess(done -> LOG.info(
                        "loaded the demonstration year: {} invented requests in {} s",
                        created,
                        Duration.between(started, now).toSeconds()));
    }

    private static long created(List<ImportOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == ImportOutcome.Kind.CREATED)
                .count();
    }
}
