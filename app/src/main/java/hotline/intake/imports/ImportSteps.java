package hotline.intake.imports;

import hotline.intake.imports.file.LineCutter;
import hotline.intake.imports.file.LineCutter.Cut;
import hotline.intake.imports.store.ChunkRepository;
import hotline.intake.imports.store.ImportRepository;
import hotline.intake.imports.store.ResultRepository;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Works off imports step by step. A step claims an import, takes its next lines, and writes requests, results and the
 * place where to go on in one transaction: after a crash there is either all of a step or nothing.
 */
@Service
class ImportSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSteps.class);
    private static final int LINES = 1_000;
    // what ails an import, such as a missing key, is seldom mended sooner
    private static final Duration PAUSE = Duration.ofMinutes(1);
    // enough for a step of usual lines; the wide window holds the longest line and decides every case
    private static final int WINDOW = 512 * 1024;
    private static final int WIDE_WINDOW = 2 * LineCutter.LONGEST;

    private final ImportRepository imports;
    private final ChunkRepository chunks;
    private final ResultRepository results;
    private final ImportLines lines;
    private final ImportMeters meters;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ImportSteps(
            ImportRepository imports,
            ChunkRepository chunks,
            ResultRepository results,
            ImportLines lines,
            ImportMeters meters,
            TransactionalOperator transaction,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.results = results;
        this.lines = lines;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does one step of some import; empty if there is nothing to do. An import whose step failed lets others go first. */
    Mono<ImportTally> step() {
        return step(LINES).onErrorResume(FailedStep.class, failed -> imports.stall(failed.run(), clock.instant())
                .onErrorComplete()
                .then(Mono.error(failed)));
    }

    /** A line that the database refuses must not stop its neighbours: halve until it is alone, then reject it. */
    private Mono<ImportTally> step(int most) {
        return attempt(most, false).onErrorResume(ImportSteps::isRefusal, refusal -> {
            LOG.warn("a step of {} lines was refused by the database and is taken in halves", most, refusal);
            return most == 1 ? attempt(1, true) : step(most / 2);
        });
    }

    private Mono<ImportTally> attempt(int most, boolean rejects) {
        return imports.claim(clock.instant().minus(PAUSE))
                .flatMap(run -> cut(run, most)
                        .flatMap(cut -> write(run, cut, rejects))
                        .onErrorMap(failure -> new FailedStep(run, failure)))
                .as(transaction::transactional)
                .doOnNext(meters::count);
    }

    private Mono<Cut> cut(ImportRun run, int most) {
        return cut(run, most, WINDOW)
                .filter(cut -> !cut.next().equals(run.next()) || isAtEnd(run, cut))
                .switchIfEmpty(Mono.defer(() -> cut(run, most, WIDE_WINDOW)));
    }

    private Mono<Cut> cut(ImportRun run, int most, int window) {
        long from = run.next().offset();
        long until = Math.min(run.bytesStored(), from + window);
        LineCutter cutter = new LineCutter(run.mapping().format(), run.mapping().delimiter());
        return chunks.read(run, from, until)
                .map(bytes -> cutter.cut(bytes, run.next(), until == run.bytesStored(), most));
    }

    private Mono<ImportTally> write(ImportRun run, Cut cut, boolean rejects) {
        return lines.takeOver(run, cut.lines(), rejects).flatMap(done -> results.insertResults(run, done.results())
                .then(results.insertRows(run, done.kept()))
                .then(imports.advance(run, cut.next(), done.tally(), isAtEnd(run, cut), clock.instant()))
                .then(Mono.defer(() -> isAtEnd(run, cut) ? finish(run) : Mono.empty()))
                .thenReturn(done.tally()));
    }

    private Mono<Void> finish(ImportRun run) {
        return chunks.delete(run)
                .then(imports.analyze())
                .doOnSuccess(done -> LOG.info(
                        "import {} from {} finished", run.id(), run.mapping().source()));
    }

    private static boolean isAtEnd(ImportRun run, Cut cut) {
        return cut.next().offset() >= run.bytesStored();
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof FailedStep
                && failure.getCause() instanceof NonTransientDataAccessException
                && !(failure.getCause() instanceof NonTransientDataAccessResourceException);
    }
}
