package hotline.directory.csv;

import hotline.directory.DispatchRule;
import hotline.shared.DepartmentKey;
import java.util.List;
import java.util.Set;

/** Dispatch rules out of rows with {@code subject,township,lead,supporting}. */
public final class DispatchRuleRows {

    public static final List<String> COLUMNS = List.of("subject", "township", "lead", "supporting");

    private DispatchRuleRows() {}

    /** What a rule may name: only what can be chosen. */
    public record Choices(Set<String> subjects, Set<String> townships, Set<String> departments) {}

    /** The rules of a file. */
    public static List<DispatchRule> rules(List<CsvRow> rows, String division, Choices choices) {
        RowErrors errors = new RowErrors();
        rows.forEach(row -> check(row, choices, errors));
        errors.throwIfAny();
        return rows.stream().map(row -> rule(row, division)).toList();
    }

    private static void check(CsvRow row, Choices choices, RowErrors errors) {
        String township = row.text("township");
        errors.checkUnique(row.text("subject") + " " + township, row, "subject");
        errors.check(choices.subjects().contains(row.text("subject")), row, "subject", "unknown-code");
        errors.check(township.isEmpty() || choices.townships().contains(township), row, "township", "unknown-code");
        errors.check(choices.departments().contains(row.text("lead")), row, "lead", "unknown-code");
        row.parts("supporting", "\\|")
                .forEach(code -> errors.check(choices.departments().contains(code), row, "supporting", "unknown-code"));
    }

    private static DispatchRule rule(CsvRow row, String division) {
        return new DispatchRule(
                row.text("subject"),
                row.textOrNull("township"),
                new DepartmentKey(division, row.text("lead")),
                row.parts("supporting", "\\|").stream()
                        .map(code -> new DepartmentKey(division, code))
                        .toList());
    }
}
