package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DirectoryProblem;
import hotline.directory.Division;
import hotline.directory.Jurisdiction;
import hotline.directory.ReferenceEntry;
import hotline.directory.Subject;
import hotline.directory.administration.Guard.Said;
import hotline.directory.csv.CsvRow;
import hotline.directory.csv.CsvTable;
import hotline.directory.csv.DepartmentRows;
import hotline.directory.csv.DivisionRows;
import hotline.directory.csv.SubjectRows;
import hotline.directory.store.DepartmentRepository;
import hotline.directory.store.DivisionRepository;
import hotline.directory.store.ReferenceRows;
import hotline.directory.store.SubjectRepository;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings reference data into line with a file. */
@Component
final class ReferenceImports {

    private final ReferenceBook<Division> divisions;
    private final ReferenceBook<Department> departments;
    private final ReferenceBook<Subject> subjects;
    private final DivisionRepository divisionRows;
    private final DepartmentRepository departmentRows;
    private final SubjectRepository subjectRows;
    private final Jurisdiction jurisdiction;

    ReferenceImports(
            ReferenceBook<Division> divisions,
            ReferenceBook<Department> departments,
            ReferenceBook<Subject> subjects,
            DivisionRepository divisionRows,
            DepartmentRepository departmentRows,
            SubjectRepository subjectRows,
            Jurisdiction jurisdiction) {
        this.divisions = divisions;
        this.departments = departments;
        this.subjects = subjects;
        this.divisionRows = divisionRows;
        this.departmentRows = departmentRows;
        this.subjectRows = subjectRows;
        this.jurisdiction = jurisdiction;
    }

    /** Divisions below the owner, the owner itself included or not. */
    public Mono<ImportReport> divisions(String owner, Upload upload, Actor actor) {
        return rows(upload, DivisionRows.COLUMNS)
                .flatMap(rows -> below(owner).map(below -> divisions(owner, rows, below)))
                .flatMap(described -> divisions.align(owner, described, upload.missing(), actor));
    }

    public Mono<ImportReport> departments(String owner, Upload upload, Actor actor) {
        return rows(upload, DepartmentRows.COLUMNS)
                .delayUntil(rows -> requireZeros(departmentRows, owner, rows, "code"))
                .flatMap(rows -> below(owner)
                        .map(below -> DepartmentRows.departments(rows, owner, choosable(below)))
                        .flatMap(described ->
                                departments.align(owner, described, upload.missing(), said(upload, rows), actor)));
    }

    /** A code is refused that is a kept one but for zeros in front: a spreadsheet takes codes for numbers. */
    private static Mono<Void> requireZeros(ReferenceRows<?> kept, String owner, List<CsvRow> rows, String... columns) {
        return kept.all(owner)
                .map(ReferenceEntry::code)
                .collectList()
                .doOnNext(codes -> LostZeros.require(rows, codes, columns))
                .then();
    }

    private static Said said(Upload upload, List<CsvRow> rows) {
        Map<String, Long> lines = new HashMap<>();
        rows.forEach(row -> lines.putIfAbsent(row.code("code"), row.line()));
        return new Said(
                upload.openRequests(), code -> lines.containsKey(code) ? "line[" + lines.get(code) + "].name" : "name");
    }

    /** A first upload gives the owner a catalogue of its own, which then holds instead of the one above. */
    public Mono<ImportReport> subjects(String owner, String code, String name, Upload upload, Actor actor) {
        return jurisdiction
                .require(actor, owner)
                .then(rows(upload, SubjectRows.COLUMNS))
                .delayUntil(
                        rows -> requireZeros(subjectRows, owner, rows, "level_1_code", "level_2_code", "level_3_code"))
                .map(SubjectRows::subjects)
                .delayUntil(described -> subjectRows.nameCatalogue(owner, code, name))
                .flatMap(described -> subjects.align(owner, described, upload.missing(), actor));
    }

    static Mono<List<CsvRow>> rows(Upload upload, List<String> columns) {
        return Mono.fromCallable(() -> CsvTable.read(upload.file(), upload.encoding(), columns))
                .subscribeOn(Schedulers.boundedElastic())
                .filter(rows -> !rows.isEmpty() || upload.missing() == Missing.KEEP)
                .switchIfEmpty(Mono.error(() -> new ProblemException(DirectoryProblem.EMPTY_FILE, Map.of())));
    }

    /** An error if there is no such owner. */
    private Mono<List<Division>> below(String owner) {
        return divisionRows
                .all(owner)
                .collectList()
                .filter(below -> !below.isEmpty())
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())));
    }

    private static List<Division> divisions(String owner, List<CsvRow> rows, List<Division> below) {
        Division self = below.stream()
                .filter(division -> division.code().equals(owner))
                .findFirst()
                .orElseThrow(() -> new ProblemException(DirectoryProblem.OTHER_DIVISION, Map.of("division", owner)));
        List<Division> described = new ArrayList<>(DivisionRows.divisions(rows, self, below));
        if (!self.retired()
                && described.stream().noneMatch(division -> division.code().equals(owner))) {
            // a file of what lies below says nothing against the division itself
            described.add(self);
        }
        return described;
    }

    private static Set<String> choosable(List<Division> divisions) {
        return divisions.stream()
                .filter(division -> !division.retired())
                .map(Division::code)
                .collect(Collectors.toSet());
    }

    /**
     * A file and how to take it.
     *
     * @param encoding {@code utf-8} or {@code gb18030}
     * @param missing what becomes of entries that the file does not mention
     * @param openRequests what becomes of the open requests of departments that are retired
     */
    public record Upload(ByteBuffer file, String encoding, Missing missing, OpenRequests openRequests) {}
}
