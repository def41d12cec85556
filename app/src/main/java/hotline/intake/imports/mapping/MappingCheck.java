package hotline.intake.imports.mapping;

import hotline.intake.imports.mapping.GivenMapping.Names;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.ProblemType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a usable mapping of a given one, or names everything that is wrong with it. */
public final class MappingCheck {

    // in all of them no part of a longer character looks like a quote, a delimiter or the end of a line
    private static final Set<String> ENCODINGS =
            Set.of("UTF-8", "GB18030", "GBK", "GB2312", "BIG5", "ISO-8859-1", "WINDOWS-1252", "US-ASCII");

    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final String CHINA = "Asia/Shanghai";

    private final GivenMapping given;
    private final List<FieldError> errors = new ArrayList<>();

    private MappingCheck(GivenMapping given) {
        this.given = given;
    }

    /**
     * The mapping with its defaults: UTF-8, comma, China's time.
     *
     * @param unusable what a refusal is called
     * @throws ProblemException if it cannot be used
     */
    public static Mapping check(GivenMapping given, ProblemType unusable) {
        MappingCheck check = new MappingCheck(given);
        Mapping mapping = check.complete();
        if (!check.errors.isEmpty()) {
            throw new ProblemException(unusable, Map.of(), check.errors);
        }
        return mapping;
    }

    private Mapping complete() {
        Map<String, List<String>> columns = columns();
        require(columns, ImportField.EXTERNAL_ID);
        require(columns, ImportField.RECEIVED);
        Map<String, Map<String, String>> values = given.values() == null ? Map.of() : given.values();
        values.keySet().forEach(key -> known("values." + key, key));
        boolean computes = computes(columns);
        Map<String, String> nature = values.getOrDefault(ImportField.NATURE.key(), Map.of());
        if (!columns.containsKey(ImportField.NATURE.key()) && !nature.containsKey("")) {
            error("columns.nature", "import-nature-missing");
        }
        return new Mapping(
                source(),
                given.format() == null ? FileFormat.CSV : given.format(),
                encoding(),
                delimiter(),
                zone(),
                timeFormat(),
                computes,
                columns,
                values,
                given.attributes() == null ? Map.of() : given.attributes(),
                given.labels() == null ? Map.of() : given.labels());
    }

    private String source() {
        String source = Objects.requireNonNullElse(given.source(), "");
        if (!SOURCE.matcher(source).matches()) {
            error("source", "import-source");
        }
        return source;
    }

    private String encoding() {
        String encoding = Objects.requireNonNullElse(given.encoding(), "UTF-8");
        if (!ENCODINGS.contains(encoding.toUpperCase(java.util.Locale.ROOT))) {
            error("encoding", "unknown-value", Map.of("allowed", String.join(", ", sorted(ENCODINGS))));
        }
        return encoding;
    }

    private char delimiter() {
        String delimiter = Objects.requireNonNullElse(given.delimiter(), ",");
        if (!DELIMITERS.contains(delimiter)) {
            error("delimiter", "unknown-value", Map.of("allowed", ", ; TAB"));
            return ',';
        }
        return delimiter.charAt(0);
    }

    private String zone() {
        String zone = Objects.requireNonNullElse(given.zone(), CHINA);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            error("zone", "import-zone", Map.of("value", zone));
            return CHINA;
        }
    }

    private @Nullable String timeFormat() {
        String pattern = given.timeFormat();
        if (pattern == null) {
            return null;
        }
        try {
            return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT) == null ? null : pattern;
        } catch (IllegalArgumentException invalid) {
            error("timeFormat", "import-time-format", Map.of("value", pattern));
            return null;
        }
    }

    private boolean computes(Map<String, List<String>> columns) {
        if (given.deadline() == null) {
            return false;
        }
        if (!given.deadline().equals("computed")) {
            error("deadline", "unknown-value", Map.of("allowed", "computed"));
        } else if (columns.containsKey(ImportField.TARGET.key())) {
            error("deadline", "import-two-deadlines");
        }
        return true;
    }

    private Map<String, List<String>> columns() {
        Map<String, Names> named = given.columns() == null ? Map.of() : given.columns();
        Map<String, List<String>> columns = new HashMap<>();
        named.forEach((key, names) -> {
            known("columns." + key, key);
            columns.put(key, names.all());
        });
        return columns;
    }

    private void known(String path, String key) {
        if (ImportField.of(key).isEmpty()) {
            error(path, "import-unknown-field", Map.of("value", key));
        }
    }

    private void require(Map<String, List<String>> columns, ImportField field) {
        if (columns.getOrDefault(field.key(), List.of()).isEmpty()) {
            error("columns." + field.key(), "NotNull");
        }
    }

    private void error(String field, String code) {
        error(field, code, Map.of());
    }

    private void error(String field, String code, Map<String, Object> facts) {
        errors.add(new FieldError(field, code, facts));
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
