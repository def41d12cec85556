package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchCatalogues;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.Jurisdiction;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.directory.csv.DispatchRuleRows;
import hotline.directory.store.DepartmentRepository;
import hotline.directory.store.DispatchCatalogueRepository;
import hotline.directory.store.DispatchCatalogueRepository.Version;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Makes the pages of the dispatch catalogue: the version in force, what it leaves open, and what a file would change. */
@Component
final class DispatchPages {

    /** A rule in words; {@code lapsed} where its lead is retired, so that nobody goes by it. */
    record Line(String subject, String township, String lead, String supporting, boolean isBarred, boolean isLapsed) {}

    /** A gap in words. */
    record GapLine(String subject, String townships) {}

    /** A changed rule in words. */
    record ChangedLine(Line before, Line after) {}

    /** Everything by which rules of a division are worded. */
    private record Words(SubjectCatalogue subjects, Map<String, Department> departments, List<Division> townships) {

        Line line(DispatchRule rule) {
            Department lead = departments.get(rule.lead().code());
            return new Line(
                    subjects.worded(rule.subjectCode()),
                    township(rule.townshipCode()),
                    name(rule.lead()),
                    rule.supporting().stream().map(this::name).collect(Collectors.joining("、")),
                    rule.barredFromTownships(),
                    lead != null && lead.retired());
        }

        GapLine line(DispatchCoverage.Gap gap) {
            return new GapLine(
                    subjects.worded(gap.subject().code()),
                    gap.townships().stream().map(Division::name).collect(Collectors.joining("、")));
        }

        private String name(DepartmentKey key) {
            Department department = departments.get(key.code());
            return department == null ? key.code() : department.name();
        }

        private String township(@Nullable String code) {
            return townships.stream()
                    .filter(each -> each.code().equals(code))
                    .map(Division::name)
                    .findFirst()
                    .orElse(code == null ? "" : code);
        }
    }

    private final DispatchCatalogueRepository rows;
    private final DispatchCatalogues catalogues;
    private final DepartmentRepository departments;
    private final Divisions divisions;
    private final Subjects subjects;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    DispatchPages(
            DispatchCatalogueRepository rows,
            DispatchCatalogues catalogues,
            DepartmentRepository departments,
            Divisions divisions,
            Subjects subjects,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.rows = rows;
        this.catalogues = catalogues;
        this.departments = departments;
        this.divisions = divisions;
        this.subjects = subjects;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    Mono<Rendering.Builder<?>> overview(Actor actor, ReferenceSearch search) {
        String division = search.divisionOr(actor.divisionCode());
        Instant now = clock.instant();
        return jurisdiction
                .require(actor, division)
                .then(Mono.zip(
                        rows.versions(division).collectList(),
                        catalogues.inForce(division, now).switchIfEmpty(Mono.fromSupplier(() -> none(division))),
                        words(division),
                        jurisdiction.of(actor)))
                .zipWhen(read -> rows.rules(division, read.getT2().version()).collectList())
                .map(read -> overview(
                                search,
                                division,
                                now,
                                read.getT1().getT1(),
                                read.getT1().getT2(),
                                read.getT2(),
                                read.getT1().getT3())
                        .modelAttribute("divisions", read.getT1().getT4()));
    }

    /** What a file would change, to be confirmed; {@code file} goes on with the form, so that what was seen is saved. */
    Mono<Rendering> preview(Actor actor, String division, int seen, List<DispatchRule> after) {
        return jurisdiction
                .require(actor, division)
                .then(Mono.zip(rows.rules(division, seen).collectList(), words(division)))
                .map(read ->
                        preview(division, seen, DispatchDifference.between(read.getT1(), after), after, read.getT2()));
    }

    private static Rendering.Builder<?> overview(
            ReferenceSearch search,
            String division,
            Instant now,
            List<Version> versions,
            DispatchCatalogue inForce,
            List<DispatchRule> written,
            Words words) {
        List<Line> lines = written.stream().map(words::line).toList();
        DispatchCoverage coverage = DispatchCoverage.of(inForce, words.subjects, words.townships);
        return Rendering.view("directory/dispatch-catalogue")
                .modelAttribute("search", search)
                .modelAttribute("division", division)
                .modelAttribute("versions", versions)
                .modelAttribute("now", now)
                .modelAttribute("inForce", inForce.version())
                .modelAttribute(
                        "latest", versions.isEmpty() ? 0 : versions.get(0).version())
                .modelAttribute("coverage", coverage)
                .modelAttribute(
                        "gaps", coverage.gaps().stream().map(words::line).toList())
                .modelAttribute("lapsed", lines.stream().filter(Line::isLapsed).toList())
                .modelAttribute("all", lines.size())
                .modelAttribute(
                        "lines",
                        lines.stream().filter(line -> isFound(line, search)).toList())
                .modelAttribute("done", "")
                .modelAttribute("errors", Map.of());
    }

    private static Rendering preview(
            String division, int seen, DispatchDifference difference, List<DispatchRule> after, Words words) {
        DispatchCatalogue next = new DispatchCatalogue(division, seen + 1, Instant.EPOCH, after, words.subjects);
        return Rendering.view("directory/dispatch-preview")
                .modelAttribute("division", division)
                .modelAttribute("seen", seen)
                .modelAttribute("difference", difference)
                .modelAttribute(
                        "added", difference.added().stream().map(words::line).toList())
                .modelAttribute(
                        "changed",
                        difference.changed().stream()
                                .map(each -> new ChangedLine(words.line(each.before()), words.line(each.after())))
                                .toList())
                .modelAttribute(
                        "removed",
                        difference.removed().stream().map(words::line).toList())
                .modelAttribute("coverage", DispatchCoverage.of(next, words.subjects, words.townships))
                .modelAttribute("file", DispatchRuleRows.file(after))
                .build();
    }

    private static boolean isFound(Line line, ReferenceSearch search) {
        return search.finds(Stream.of(line.subject, line.township, line.lead, line.supporting));
    }

    private static DispatchCatalogue none(String division) {
        return new DispatchCatalogue(division, 0, Instant.EPOCH, List.of(), SubjectCatalogue.none());
    }

    private Mono<Words> words(String division) {
        return Mono.zip(
                        subjects.catalogueOf(division),
                        departments.ofDivision(division, true).collectMap(Department::code),
                        divisions.directlyBelow(division))
                .map(read -> new Words(read.getT1(), read.getT2(), read.getT3()));
    }
}
