package hotline.directory.csv;

import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divisions out of rows with {@code code,name,parent,level}. */
public final class DivisionRows {

    public static final List<String> COLUMNS = List.of("code", "name", "parent", "level");

    private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3}(\\d{3})?)?");

    private DivisionRows() {}

    /** The divisions of a file, each of them below the owner or the owner itself. */
    public static List<Division> divisions(List<CsvRow> rows, Division owner, Set<String> known) {
        RowErrors errors = new RowErrors();
        Set<String> parents = Stream.concat(known.stream(), rows.stream().map(row -> row.text("code")))
                .collect(Collectors.toSet());
        rows.forEach(row -> check(row, owner, parents, errors));
        errors.throwIfAny();
        return rows.stream().map(DivisionRows::division).toList();
    }

    private static void check(CsvRow row, Division owner, Set<String> parents, RowErrors errors) {
        String code = row.text("code");
        boolean isOwner = code.equals(owner.code());
        errors.check(CODE.matcher(code).matches(), row, "code", "Pattern");
        errors.checkUnique(code, row, "code");
        errors.check(!row.text("name").isEmpty(), row, "name", "NotBlank");
        errors.check(level(row).isPresent(), row, "level", "unknown-value", Map.of("allowed", allowed()));
        errors.check(
                isOwner
                        ? row.text("parent").equals(owner.parentCode() == null ? "" : owner.parentCode())
                        : parents.contains(row.text("parent"))
                                && !row.text("parent").equals(code),
                row,
                "parent",
                "unknown-code");
    }

    private static Division division(CsvRow row) {
        return new Division(
                row.text("code"),
                row.text("name"),
                row.textOrNull("parent"),
                level(row).orElseThrow(),
                false,
                false,
                1);
    }

    private static Optional<DivisionLevel> level(CsvRow row) {
        Predicate<DivisionLevel> named = level -> level.code().equals(row.text("level"));
        return Arrays.stream(DivisionLevel.values()).filter(named).findFirst();
    }

    private static String allowed() {
        return Arrays.stream(DivisionLevel.values()).map(DivisionLevel::code).collect(Collectors.joining(", "));
    }
}
