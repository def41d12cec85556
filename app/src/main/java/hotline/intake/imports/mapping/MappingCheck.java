package hotline.intake.imports.mapping;

import hotline.intake.imports.mapping.GivenMapping.Names;
import hotline.shared.Coded;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.ProblemType;
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
    private static final Set<String> TIMES =
            Set.of(ImportField.RECEIVED.key(), ImportField.TARGET.key(), ImportField.COMPLETED.key());
    private static final Set<ImportField> OF_EVERY_LINE = Set.of(
            ImportField.NATURE,
            ImportField.URGENCY,
            ImportField.SUBJECT,
            ImportField.TOWNSHIP,
            ImportField.DEPARTMENT,
            ImportField.DIRECT);
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
        Map<String, Map<String, String>> values = values(columns);
        Map<String, String> attributes = named("attributes", given.attributes());
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
                attributes,
                labels(attributes, columns),
                midnights(columns));
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
        if (given.delimiter() != null && given.format() == FileFormat.NDJSON) {
            error("delimiter", "import-only-csv");
        }
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
        Map<String, @Nullable Names> named = Objects.requireNonNullElse(given.columns(), Map.of());
        Map<String, List<String>> columns = new HashMap<>();
        named.forEach((key, names) -> {
            known("columns." + key, key);
            if (names == null || names.all().isEmpty() || names.all().contains("")) {
                error("columns." + key, "NotBlank");
            } else {
                columns.put(key, names.all());
            }
        });
        return columns;
    }

    /** A word's meaning that no line could come to is a mistake: the word's column is not read, or is no word at all. */
    private Map<String, Map<String, String>> values(Map<String, List<String>> columns) {
        Map<String, @Nullable Map<String, @Nullable String>> all = Objects.requireNonNullElse(given.values(), Map.of());
        Map<String, Map<String, String>> values = new HashMap<>();
        all.forEach((key, meanings) -> {
            String path = "values." + key;
            known(path, key);
            Map<String, String> known = named(path, meanings);
            if (key.equals(ImportField.EXTERNAL_ID.key())) {
                error(path, "import-id-has-no-meaning");
            } else if (!columns.containsKey(key) && known.keySet().stream().anyMatch(word -> isIdle(key, word))) {
                error(path, "import-column-not-mapped", Map.of("value", key));
            }
            values.put(key, known);
        });
        return values;
    }

    /** Without a column every line is blank, and only a matter's own words have a meaning then. */
    private static boolean isIdle(String key, String word) {
        return !word.isEmpty()
                || !ImportField.of(key).map(OF_EVERY_LINE::contains).orElse(true);
    }

    private Map<String, String> labels(Map<String, String> attributes, Map<String, List<String>> columns) {
        Map<String, String> labels = named("labels", given.labels());
        labels.keySet().stream()
                .filter(name -> !attributes.containsKey(name) && !columns.containsKey(name))
                .forEach(name -> error("labels." + name, "import-label-of-nothing"));
        return labels;
    }

    private Map<String, Midnight> midnights(Map<String, List<String>> columns) {
        Map<String, Midnight> midnights = new HashMap<>();
        named("midnights", given.midnights()).forEach((key, word) -> {
            String path = "midnights." + key;
            if (!columns.containsKey(key) || !TIMES.contains(key)) {
                error(path, "import-column-not-mapped", Map.of("value", key));
            }
            try {
                midnights.put(key, Coded.of(Midnight.class, word));
            } catch (IllegalArgumentException unknown) {
                error(path, "unknown-value", Map.of("allowed", "date, time"));
            }
        });
        return midnights;
    }

    private Map<String, String> named(String path, @Nullable Map<String, @Nullable String> named) {
        Map<String, String> all = new HashMap<>();
        Objects.requireNonNullElse(named, Map.<String, @Nullable String>of()).forEach((key, value) -> {
            if (value == null) {
                error(path + "." + key, "NotNull");
            } else {
                all.put(key, value);
            }
        });
        return all;
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
