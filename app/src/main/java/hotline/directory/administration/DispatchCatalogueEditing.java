package hotline.directory.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.DirectoryProblem;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.ReferenceChange;
import hotline.directory.ReferenceKind;
import hotline.directory.Subject;
import hotline.directory.Subjects;
import hotline.directory.administration.ReferenceImports.Upload;
import hotline.directory.csv.DispatchRuleRows;
import hotline.directory.csv.DispatchRuleRows.Choices;
import hotline.directory.store.DispatchCatalogueRepository;
import hotline.directory.store.DispatchCatalogueRepository.Version;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes new versions of a dispatch catalogue. What is in force is never changed, only followed by another version. */
@Component
final class DispatchCatalogueEditing {

    private final DispatchCatalogueRepository catalogues;
    private final Divisions divisions;
    private final Departments departments;
    private final Subjects subjects;
    private final ReferenceBook.Keeping keeping;

    DispatchCatalogueEditing(
            DispatchCatalogueRepository catalogues,
            Divisions divisions,
            Departments departments,
            Subjects subjects,
            ReferenceBook.Keeping keeping) {
        this.catalogues = catalogues;
        this.divisions = divisions;
        this.departments = departments;
        this.subjects = subjects;
        this.keeping = keeping;
    }

    /** A version with the rules of a file. */
    public Mono<Version> replaceAll(Next next, Upload upload, Actor actor) {
        return rulesOf(next, upload).flatMap(rules -> write(next, rules, actor));
    }

    /** The rules that a file would make the next version of; an error naming every wrong line. */
    public Mono<List<DispatchRule>> rulesOf(Next next, Upload upload) {
        return Mono.zip(
                        choices(next.division()),
                        catalogues.rules(next.division(), next.seen()).collectList(),
                        ReferenceImports.rows(upload, DispatchRuleRows.COLUMNS))
                .map(read -> DispatchRuleRows.rules(read.getT3(), next.division(), read.getT1(), read.getT2()));
    }

    /** A version that differs from the latest one in one rule. */
    public Mono<Version> put(Next next, DispatchRule rule, Actor actor) {
        return choices(next.division())
                .doOnNext(choices -> check(rule, choices))
                .then(edited(next, rules -> with(rules, rule)))
                .flatMap(rules -> write(next, rules, actor));
    }

    /** A version that differs from the latest one in lacking one rule. */
    public Mono<Version> remove(Next next, String subject, @Nullable String township, Actor actor) {
        return edited(next, rules -> without(rules, subject, township)).flatMap(rules -> write(next, rules, actor));
    }

    private Mono<List<DispatchRule>> edited(Next next, UnaryOperator<List<DispatchRule>> edit) {
        return catalogues.rules(next.division(), next.seen()).collectList().map(edit);
    }

    private Mono<Version> write(Next next, List<DispatchRule> rules, Actor actor) {
        Instant now = keeping.clock().instant();
        Instant from = next.inForceFrom() == null ? now : next.inForceFrom();
        if (from.isBefore(now)) {
            return Mono.error(
                    new ProblemException(DirectoryProblem.IN_THE_PAST, Map.of("inForceFrom", from.toString())));
        }
        Version version = new Version(next.division(), next.seen() + 1, from, next.remark(), actor.id(), now);
        Mono<Version> writing = catalogues
                .latestVersion(next.division())
                .filter(latest -> latest == next.seen())
                .switchIfEmpty(Mono.error(DispatchCatalogueEditing::stale))
                .then(catalogues.insert(version, rules))
                .onErrorMap(DuplicateKeyException.class, overtaken -> stale())
                .then(keeping.log().insertAll(List.of(change(version, rules, actor))))
                .thenReturn(version);
        return keeping.jurisdiction()
                .require(actor, next.division())
                .then(writing.as(keeping.transaction()::transactional))
                .doOnSuccess(done -> keeping.caches().forget());
    }

    private ReferenceChange change(Version version, List<DispatchRule> rules, Actor actor) {
        ObjectMapper json = keeping.json();
        long barred = rules.stream().filter(DispatchRule::barredFromTownships).count();
        return new ReferenceChange(
                Ids.next(),
                version.divisionCode(),
                ReferenceKind.DISPATCH_CATALOGUE,
                String.valueOf(version.version()),
                actor.id(),
                actor.name(),
                version.recordedAt(),
                null,
                json.valueToTree(Map.of("version", version, "rules", rules.size(), "barredFromTownships", barred)));
    }

    private Mono<Choices> choices(String division) {
        return Mono.zip(
                        subjects.catalogueOf(division),
                        divisions.directlyBelow(division),
                        departments.ofDivision(division))
                .map(known -> new Choices(
                        known.getT1().all().stream()
                                .filter(subject -> !subject.retired())
                                .map(Subject::code)
                                .collect(Collectors.toSet()),
                        known.getT2().stream().map(Division::code).collect(Collectors.toSet()),
                        known.getT3().stream().collect(Collectors.toMap(Department::code, Department::kind))));
    }

    private static void check(DispatchRule rule, Choices choices) {
        List<FieldError> errors = new ArrayList<>();
        check(choices.subjects(), rule.subjectCode(), "subject", errors);
        checkDepartment(choices, rule, rule.lead(), "lead", errors);
        rule.supporting().forEach(key -> checkDepartment(choices, rule, key, "supporting", errors));
        if (rule.townshipCode() != null) {
            check(choices.townships(), rule.townshipCode(), "township", errors);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), errors);
        }
    }

    private static void checkDepartment(
            Choices choices, DispatchRule rule, DepartmentKey key, String field, List<FieldError> errors) {
        check(choices.departments().keySet(), key.code(), field, errors);
        if (rule.barredFromTownships() && choices.isTownship(key.code())) {
            errors.add(new FieldError(field, "barred-township"));
        }
    }

    private static void check(Set<String> known, String code, String field, List<FieldError> errors) {
        if (!known.contains(code)) {
            errors.add(new FieldError(field, "unknown-code"));
        }
    }

    private static List<DispatchRule> with(List<DispatchRule> rules, DispatchRule rule) {
        List<DispatchRule> edited = without(rules, rule.subjectCode(), rule.townshipCode());
        edited.add(rule);
        return edited;
    }

    private static List<DispatchRule> without(List<DispatchRule> rules, String subject, @Nullable String township) {
        List<DispatchRule> others = new ArrayList<>(rules);
        others.removeIf(rule -> rule.subjectCode().equals(subject) && Objects.equals(rule.townshipCode(), township));
        return others;
    }

    private static ProblemException stale() {
        return new ProblemException(SharedProblem.STALE_VERSION, Map.of());
    }

    /**
     * The version to make.
     *
     * @param seen the latest version that the administrator saw; 0 if there was none
     * @param inForceFrom absent means at once
     */
    public record Next(String division, int seen, @Nullable Instant inForceFrom, String remark) {}
}
