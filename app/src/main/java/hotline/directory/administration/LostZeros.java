package hotline.directory.administration;

import hotline.directory.csv.CsvRow;
import hotline.directory.csv.RowErrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds codes that lost the zeros in front: a spreadsheet that takes 005 for a number saves 5. */
final class LostZeros {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ZEROS = Pattern.compile("^0+");

    private LostZeros() {}

    /**
     * Refuses the file at each line whose code is a known one but for zeros.
     *
     * @param known all codes of before
     * @param columns that hold codes
     */
    public static void require(List<CsvRow> rows, Collection<String> known, String... columns) {
        Set<String> codes = Set.copyOf(known);
        Map<String, String> byDigits = new HashMap<>();
        codes.stream()
                .filter(code -> code.startsWith("0") && DIGITS.matcher(code).matches())
                .forEach(code -> byDigits.put(withoutZeros(code), code));
        RowErrors errors = new RowErrors();
        for (CsvRow row : rows) {
            for (String column : columns) {
                String code = row.code(column);
                String whole = codes.contains(code) ? null : byDigits.get(withoutZeros(code));
                errors.check(whole == null, row, column, "zeros-lost", Map.of("code", whole == null ? "" : whole));
            }
        }
        errors.throwIfAny();
    }

    private static String withoutZeros(String code) {
        return ZEROS.matcher(code).replaceFirst("");
    }
}
