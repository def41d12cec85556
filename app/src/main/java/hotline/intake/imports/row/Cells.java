package hotline.intake.imports.row;

import static hotline.intake.imports.mapping.ImportField.DEPARTMENT;
import static hotline.intake.imports.mapping.ImportField.NATURE;
import static hotline.intake.imports.mapping.ImportField.SUBJECT;
import static hotline.intake.imports.mapping.ImportField.TOWNSHIP;

import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.ImportField;
import hotline.intake.imports.mapping.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a line's columns, and translates their words by the mapping. */
final class Cells {

    private final Mapping mapping;

    Cells(Mapping mapping) {
        this.mapping = mapping;
    }

    String value(Columns line, ImportField field) {
        List<String> columns = mapping.columnsOf(field);
        if (columns.size() == 1) {
            return line.get(columns.get(0)).strip();
        }
        return columns.stream()
                .map(column -> line.get(column).strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Translates a word by the mapping; a word that the mapping does not have stays as it is. */
    String meaning(Columns line, ImportField field) {
        String word = value(line, field);
        return mapping.meaningsOf(field).getOrDefault(word, word);
    }

    /** Refuses a word that means nothing here. */
    <T> T known(@Nullable T meaning, ImportField field, String word) throws UnusableLine {
        if (meaning == null) {
            throw UnusableLine.of(LineProblem.VALUE_UNKNOWN, columnOf(field), word);
        }
        return meaning;
    }

    /** The columns of a field, as the file names them. */
    String columnOf(ImportField field) {
        return String.join(" ", mapping.columnsOf(field));
    }

    /** Everything that the mapping looks at, in one order whatever the file's. */
    Map<String, String> values(Columns line) throws UnusableLine {
        Map<String, String> values = new TreeMap<>();
        for (String key : mapping.columns().keySet()) {
            ImportField.of(key).ifPresent(field -> values.put(key, value(line, field)));
        }
        mapped(line, mapping.attributes()).forEach((name, value) -> values.put("attribute " + name, value));
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (hasForbiddenCharacter(each.getValue())) {
                throw new UnusableLine(LineProblem.CONTROL_CHARACTER, Map.of("column", each.getKey()));
            }
        }
        return values;
    }

    /** The old system's own words: those asked for, and those that were matched with something here. */
    Map<String, String> attributes(Columns line) {
        Map<String, String> attributes = words(line, List.of(NATURE, SUBJECT, TOWNSHIP, DEPARTMENT));
        attributes.putAll(mapped(line, mapping.attributes()));
        return attributes;
    }

    /** The old system's own words of those fields that are mapped, by the fields' keys. */
    Map<String, String> words(Columns line, List<ImportField> fields) {
        Map<String, String> words = new LinkedHashMap<>();
        for (ImportField field : fields) {
            if (mapping.has(field)) {
                words.put(field.key(), value(line, field));
            }
        }
        return words;
    }

    static Map<String, String> mapped(Columns line, Map<String, String> columns) {
        return columns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> line.get(each.getValue())
                .strip()));
    }

    // PostgreSQL stores neither a NUL nor half a character
    static boolean hasForbiddenCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == 0) {
                return true;
            }
            if (Character.isHighSurrogate(each)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(each)) {
                return true;
            }
        }
        return false;
    }
}
