package hotline.directory.csv;

import hotline.directory.DepartmentKind;
import hotline.directory.DispatchRule;
import hotline.shared.DepartmentKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Dispatch rules out of rows with {@code subject,township,lead,supporting}. A column {@code township-barred} with
 * {@code yes} or nothing says which subjects must not go to a township. A file without it says nothing about that, as
 * files did not have it from the beginning: such a file must not lift every bar unnoticed.
 */
public final class DispatchRuleRows {

    public static final List<String> COLUMNS = List.of("subject", "township", "lead", "supporting");

    private static final String TOWNSHIP_BARRED = "township-barred";
    private static final String YES = "yes";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("subject", "township", "lead", "supporting", TOWNSHIP_BARRED)
            .get();

    private final String division;
    private final Choices choices;
    private final Set<String> barredBefore;
    private final RowErrors errors = new RowErrors();

    private DispatchRuleRows(String division, Choices choices, List<DispatchRule> before) {
        this.division = division;
        this.choices = choices;
        this.barredBefore = before.stream()
                .filter(DispatchRule::barredFromTownships)
                .map(rule -> place(rule.subjectCode(), Objects.requireNonNullElse(rule.townshipCode(), "")))
                .collect(Collectors.toSet());
    }

    /** The codes that a rule may name. */
    public record Choices(Set<String> subjects, Set<String> townships, Map<String, DepartmentKind> departments) {

        public boolean isTownship(String departmentCode) {
            return departments.get(departmentCode) == DepartmentKind.TOWNSHIP;
        }
    }

    /**
     * The rules of a file.
     *
     * @param before the rules that these will follow; whether a township is barred they tell where the file does not
     */
    public static List<DispatchRule> rules(
            List<CsvRow> rows, String division, Choices choices, List<DispatchRule> before) {
        DispatchRuleRows table = new DispatchRuleRows(division, choices, before);
        rows.forEach(table::check);
        table.errors.throwIfAny();
        return rows.stream().map(table::rule).toList();
    }

    /** A file that gives these rules again. */
    public static String file(List<DispatchRule> rules) {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, FORMAT)) {
            for (DispatchRule rule : rules) {
                printer.printRecord(
                        rule.subjectCode(),
                        rule.townshipCode(),
                        rule.lead().code(),
                        rule.supporting().stream().map(DepartmentKey::code).collect(Collectors.joining("|")),
                        rule.barredFromTownships() ? YES : "");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private void check(CsvRow row) {
        String township = row.code("township");
        errors.checkUnique(place(row), row, "subject");
        errors.check(choices.subjects().contains(row.code("subject")), row, "subject", "unknown-code");
        errors.check(township.isEmpty() || choices.townships().contains(township), row, "township", "unknown-code");
        checkDepartment(row.code("lead"), row, "lead");
        supporting(row).forEach(code -> checkDepartment(code, row, "supporting"));
        String barred = row.text(TOWNSHIP_BARRED);
        errors.check(barred.isEmpty() || barred.equals(YES), row, TOWNSHIP_BARRED, "yes-or-blank");
    }

    private void checkDepartment(String code, CsvRow row, String column) {
        errors.check(choices.departments().containsKey(code), row, column, "unknown-code");
        errors.check(!isBarred(row) || !choices.isTownship(code), row, column, "barred-township");
    }

    private DispatchRule rule(CsvRow row) {
        return new DispatchRule(
                row.code("subject"),
                blankAsNull(row.code("township")),
                new DepartmentKey(division, row.code("lead")),
                supporting(row).stream()
                        .map(code -> new DepartmentKey(division, code))
                        .toList(),
                isBarred(row));
    }

    private static @Nullable String blankAsNull(String code) {
        return code.isEmpty() ? null : code;
    }

    private boolean isBarred(CsvRow row) {
        return row.has(TOWNSHIP_BARRED) ? row.text(TOWNSHIP_BARRED).equals(YES) : barredBefore.contains(place(row));
    }

    private static String place(CsvRow row) {
        return place(row.code("subject"), row.code("township"));
    }

    private static String place(String subjectCode, String townshipCode) {
        return subjectCode + " " + townshipCode;
    }

    private static List<String> supporting(CsvRow row) {
        return row.codes("supporting", "\\|");
    }
}
