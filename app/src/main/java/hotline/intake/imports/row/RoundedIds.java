package hotline.intake.imports.row;

import hotline.intake.imports.file.Columns;
import hotline.intake.imports.mapping.ImportField;
import hotline.intake.imports.mapping.Mapping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds files in which a spreadsheet rounded the ids: it keeps fifteen digits of a number and writes zeros for the rest,
 * so that different requests share an id. One such id may be genuine; that all long ones of a file are is beyond belief.
 */
public final class RoundedIds {

    /** So many zeros in a row of places are chance once in a million files. */
    private static final int BEYOND_CHANCE = 6;

    private static final int MOST_LINES = 1_000;
    private static final Pattern LONG = Pattern.compile("\\d{15}(\\d+)");

    private final Cells cells;
    private int lines;
    private int zeros;
    private boolean isGenuine;
    private String example = "";

    public RoundedIds(Mapping mapping) {
        this.cells = new Cells(mapping);
    }

    /** Tells whether further lines cannot change the finding. */
    public boolean isDecided() {
        return isGenuine || lines >= MOST_LINES;
    }

    public void look(Columns line) {
        if (isDecided()) {
            return;
        }
        lines++;
        String id = ExternalId.bare(cells.value(line, ImportField.EXTERNAL_ID));
        Matcher isLong = LONG.matcher(id);
        if (!isLong.matches()) {
            return;
        }
        String beyond = isLong.group(1);
        if (beyond.chars().allMatch(digit -> digit == '0')) {
            zeros += beyond.length();
            example = id;
        } else {
            isGenuine = true;
        }
    }

    public boolean areRounded() {
        return !isGenuine && zeros >= BEYOND_CHANCE;
    }

    public String example() {
        return example;
    }
}
