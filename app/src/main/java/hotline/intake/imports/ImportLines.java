package hotline.intake.imports;

import hotline.directory.Departments;
import hotline.directory.Divisions;
import hotline.directory.Subjects;
import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.LineReader;
import hotline.intake.imports.file.RawLine;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.row.Flag;
import hotline.intake.imports.row.KnownWords;
import hotline.intake.imports.row.ReadRow;
import hotline.intake.imports.row.Reference;
import hotline.intake.imports.row.RowReader;
import hotline.intake.protection.CallerProtection;
import hotline.request.ImportOutcome;
import hotline.request.RequestImports;
import hotline.request.RulesInForce;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes requests of lines and says of each line what became of it. */
@Component
class ImportLines {

    /** The results of a step. */
    record Done(List<LineResult> results, List<KeptRow> kept) {

        ImportTally tally() {
            return new ImportTally(
                    count(LineOutcome.CREATED),
                    count(LineOutcome.UNCHANGED),
                    count(LineOutcome.CHANGED),
                    count(LineOutcome.REJECTED));
        }

        private long count(LineOutcome outcome) {
            return results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
        }
    }

    private record Good(RawLine line, ReadRow row) {}

    private record Sorted(List<Good> good, List<LineResult> rejected) {}

    private final RequestImports requests;
    private final RulesInForce rulesInForce;
    private final Departments departments;
    private final Divisions divisions;
    private final Subjects subjects;
    private final KnownWords words;
    private final CallerProtection protection;
    private final Clock clock;

    ImportLines(
            RequestImports requests,
            RulesInForce rulesInForce,
            Departments departments,
            Divisions divisions,
            Subjects subjects,
            KnownWords words,
            CallerProtection protection,
            Clock clock) {
        this.requests = requests;
        this.rulesInForce = rulesInForce;
        this.departments = departments;
        this.divisions = divisions;
        this.subjects = subjects;
        this.words = words;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * Takes lines over.
     *
     * @param rejects whether they are known to be refused by the database
     */
    Mono<Done> takeOver(ImportRun run, List<RawLine> lines, boolean rejects) {
        Instant now = clock.instant();
        return reference(run.divisionCode(), now)
                // reading lines takes its time, and a foreign phone number's rules are read from a file the first time
                .publishOn(Schedulers.boundedElastic())
                .map(reference -> new RowReader(run.divisionCode(), run.mapping(), reference, words, protection, now))
                .map(reader -> sort(run, reader, lines, rejects))
                .flatMap(sorted -> requests.importAll(
                                run.actor(),
                                sorted.good().stream()
                                        .map(good -> good.row().request())
                                        .toList())
                        .map(outcomes -> done(sorted, outcomes)));
    }

    private Mono<Reference> reference(String divisionCode, Instant now) {
        return departments.ofDivision(divisionCode).flatMap(bodies -> divisions
                .directlyBelow(divisionCode)
                .flatMap(townships -> subjects.catalogueOf(divisionCode)
                        .zipWith(
                                rulesInForce.of(divisionCode, now),
                                (catalogue, rules) -> new Reference(bodies, townships, catalogue, rules))));
    }

    private static Sorted sort(ImportRun run, RowReader rows, List<RawLine> lines, boolean rejects) {
        Mapping mapping = run.mapping();
        LineReader reader = new LineReader(mapping.format(), mapping.delimiter(), mapping.charset(), run.header());
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (RawLine line : lines) {
            sort(rows, reader, line, rejects, sorted);
        }
        return sorted;
    }

    private static void sort(RowReader rows, LineReader reader, RawLine line, boolean rejects, Sorted sorted) {
        String externalId = null;
        try {
            Columns columns = reader.read(line);
            externalId = rows.externalId(columns);
            ReadRow row = rows.read(columns);
            if (rejects) {
                throw new UnusableLine(LineProblem.NOT_STORABLE);
            }
            sorted.good().add(new Good(line, row));
        } catch (UnusableLine unusable) {
            sorted.rejected().add(rejected(line, externalId, unusable));
        }
    }

    private static LineResult rejected(RawLine line, @Nullable String externalId, UnusableLine unusable) {
        return new LineResult(
                line.number(),
                externalId,
                LineOutcome.REJECTED,
                null,
                unusable.problem().code(),
                unusable.facts(),
                List.of());
    }

    private static Done done(Sorted sorted, List<ImportOutcome> outcomes) {
        List<LineResult> results = new ArrayList<>(sorted.rejected());
        List<KeptRow> kept = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Good good = sorted.good().get(i);
            ImportOutcome outcome = outcomes.get(i);
            results.add(result(good, outcome));
            if (outcome.kind() == ImportOutcome.Kind.CREATED) {
                kept.add(kept(good.row(), outcome));
            }
        }
        results.sort(Comparator.comparingLong(LineResult::line));
        return new Done(results, kept);
    }

    private static LineResult result(Good good, ImportOutcome outcome) {
        return new LineResult(
                good.line().number(),
                good.row().request().externalId(),
                LineOutcome.of(outcome.kind().code()),
                outcome.number().value(),
                null,
                Map.of(),
                good.row().flags().stream().map(Flag::code).toList());
    }

    private static KeptRow kept(ReadRow row, ImportOutcome outcome) {
        return new KeptRow(
                row.request().externalId(),
                outcome.number().value(),
                row.request().declared(),
                row.attributes(),
                row.labels());
    }
}
