package hotline.directory.csv;

import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Divisions out of rows with {@code code,name,parent,level}. */
public final class DivisionRows {

    public static final List<String> COLUMNS = List.of("code", "name", "parent", "level");

    private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3}(\\d{3})?)?");

    private DivisionRows() {}

    /** The divisions of a file, each of them below the owner or the owner itself. */
    public static List<Division> divisions(List<CsvRow> rows, Division owner, List<Division> known) {
        RowErrors errors = new RowErrors();
        Map<String, Division> places = new HashMap<>();
        known.forEach(division -> places.put(division.code(), division));
        rows.stream().filter(DivisionRows::isSound).forEach(row -> places.put(row.code("code"), division(row)));
        rows.forEach(row -> check(row, owner, places, errors));
        errors.throwIfAny();
        return rows.stream().map(DivisionRows::division).toList();
    }

    private static void check(CsvRow row, Division owner, Map<String, Division> places, RowErrors errors) {
        String code = row.code("code");
        errors.check(CODE.matcher(code).matches(), row, "code", "Pattern");
        errors.checkUnique(code, row, "code");
        errors.check(!row.text("name").isEmpty(), row, "name", "NotBlank");
        errors.check(level(row).isPresent(), row, "level", "unknown-value", Map.of("allowed", allowed()));
        if (code.equals(owner.code())) {
            errors.check(Objects.equals(parent(row), owner.parentCode()), row, "parent", "unknown-code");
            errors.check(level(row).filter(owner.level()::equals).isPresent(), row, "level", "misplaced");
            return;
        }
        Division parent = places.get(row.code("parent"));
        errors.check(parent != null, row, "parent", "unknown-code");
        if (parent != null && isSound(row)) {
            errors.check(division(row).fitsUnder(parent), row, "parent", "misplaced");
        }
    }

    private static boolean isSound(CsvRow row) {
        return CODE.matcher(row.code("code")).matches() && level(row).isPresent();
    }

    private static Division division(CsvRow row) {
        return new Division(
                row.code("code"), row.text("name"), parent(row), level(row).orElseThrow(), false, false, 1);
    }

    private static @Nullable String parent(CsvRow row) {
        String code = row.code("parent");
        return code.isEmpty() ? null : code;
    }

    private static Optional<DivisionLevel> level(CsvRow row) {
        Predicate<DivisionLevel> named = level -> level.code().equals(row.text("level"));
        return Arrays.stream(DivisionLevel.values()).filter(named).findFirst();
    }

    private static String allowed() {
        return Arrays.stream(DivisionLevel.values()).map(DivisionLevel::code).collect(Collectors.joining(", "));
    }
}
