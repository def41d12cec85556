package hotline.routing;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchRule;
import hotline.directory.SubjectCatalogue;
import hotline.directory.csv.CsvRow;
import hotline.directory.csv.SubjectRows;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The shipped reference data of 交城县, without a database. */
final class Jiaocheng {

    static final String CODE = "141122";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Jiaocheng() {}

    static Knowledge knowledge(PastDispatches past) {
        return new Knowledge(source(past));
    }

    /** The knowledge with some more departments. */
    static Knowledge knowledgeWith(Department... more) {
        Knowledge.Source shipped = source(PastDispatches.NONE);
        return new Knowledge(new Knowledge.Source(
                Stream.concat(shipped.departments().stream(), Stream.of(more)).toList(),
                shipped.townships(),
                shipped.subjects(),
                shipped.dispatch(),
                shipped.past()));
    }

    static Knowledge.Source source(PastDispatches past) {
        SubjectCatalogue subjects = new SubjectCatalogue(
                "db44t2479-2024",
                "",
                SubjectRows.subjects(shipped("subjects-db44t2479-2024.csv").stream()
                        .map(row -> new CsvRow(row.getRecordNumber(), row.toMap()))
                        .toList()));
        List<DispatchRule> rules = shipped("dispatch-catalogue-141122.csv").stream()
                .map(Jiaocheng::rule)
                .toList();
        return new Knowledge.Source(
                shipped("departments-141122.csv").stream()
                        .map(Jiaocheng::department)
                        .toList(),
                townships(),
                subjects,
                new DispatchCatalogue(CODE, 1, Instant.EPOCH, rules, subjects),
                past);
    }

    static DepartmentKey key(String code) {
        return new DepartmentKey(CODE, code);
    }

    static List<CSVRecord> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> townships() {
        Map<String, String> names = new LinkedHashMap<>();
        shipped("divisions.csv").stream()
                .filter(row -> row.get("parent").equals(CODE))
                .forEach(row -> names.put(row.get("code"), row.get("name")));
        return names;
    }

    private static Department department(CSVRecord row) {
        String township = row.get("township");
        return new Department(
                key(row.get("code")),
                row.get("name"),
                parts(row.get("duties"), ";"),
                parts(row.get("aliases"), "\\|"),
                Coded.of(DepartmentKind.class, row.get("kind")),
                township.isEmpty() ? null : township,
                false,
                1);
    }

    private static DispatchRule rule(CSVRecord row) {
        String township = row.get("township");
        return new DispatchRule(
                row.get("subject"),
                township.isEmpty() ? null : township,
                key(row.get("lead")),
                parts(row.get("supporting"), "\\|").stream().map(Jiaocheng::key).toList(),
                row.get("township-barred").equals("yes"));
    }

    private static List<String> parts(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<CSVRecord> shipped(String file) {
        InputStream content =
                Objects.requireNonNull(Department.class.getResourceAsStream("/hotline/directory/" + file));
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
