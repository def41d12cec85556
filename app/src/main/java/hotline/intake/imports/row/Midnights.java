package hotline.intake.imports.row;

import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.ImportField;
import hotline.intake.imports.mapping.Mapping;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the columns of targets and completions in which every time is midnight, as where a spreadsheet turned dates into
 * times. The mapping must say what they are; a receipt is at the day's beginning either way, so nobody is asked.
 */
public final class Midnights {

    private static final List<ImportField> ASKED = List.of(ImportField.TARGET, ImportField.COMPLETED);

    private final TimeColumns times;
    private final Map<ImportField, Boolean> midnightSeen = new EnumMap<>(ImportField.class);

    public Midnights(Mapping mapping) {
        this.times = new TimeColumns(mapping, new Cells(mapping), Instant.MAX);
        ASKED.stream()
                .filter(field -> mapping.has(field) && !mapping.midnights().containsKey(field.key()))
                .forEach(field -> midnightSeen.put(field, false));
    }

    /** Tells whether further lines cannot change the finding. */
    public boolean isDecided() {
        return midnightSeen.isEmpty();
    }

    public void look(Columns line) {
        ASKED.stream().filter(midnightSeen::containsKey).forEach(field -> look(line, field));
    }

    private void look(Columns line, ImportField field) {
        try {
            ReadTime time = times.read(line, field);
            if (time == null || time.isBareDate()) {
                return;
            }
            if (time.isMidnight()) {
                midnightSeen.put(field, true);
            } else {
                midnightSeen.remove(field);
            }
        } catch (UnusableLine unreadable) {
            // the line will be refused by itself
        }
    }

    /** The fields about which the mapping must say what midnight means. */
    public List<ImportField> undecided() {
        return ASKED.stream()
                .filter(field -> midnightSeen.getOrDefault(field, false))
                .toList();
    }
}
