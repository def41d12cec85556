package hotline.intake.imports.row;

import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads external ids: without what spreadsheets put around a number to keep it, and never one that they changed. */
final class ExternalId {

    private static final int LONGEST = 200;
    // ="0123" and '0123 are how a number is kept as text; all of its digits are there
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"{1,2}([^\"]*)\"{1,2}|'(\\d.*)");
    // 2.02312E+13 and 20231229.0 are numbers, in which digits were lost or may have been
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[Ee][+-]?\\d+|\\d+\\.0+|#+");

    private ExternalId() {}

    /** Gives the id without the marks that a spreadsheet puts around it. */
    static String bare(String value) {
        Matcher kept = KEPT_AS_TEXT.matcher(value);
        if (!kept.matches()) {
            return value;
        }
        return (kept.group(1) == null ? kept.group(2) : kept.group(1)).strip();
    }

    /** The id, if it is usable. */
    static String required(String column, String value) throws UnusableLine {
        String id = bare(value);
        if (id.isEmpty()) {
            throw new UnusableLine(LineProblem.EXTERNAL_ID_BLANK);
        }
        if (id.length() > LONGEST) {
            throw new UnusableLine(LineProblem.EXTERNAL_ID_TOO_LONG, Map.of("limit", Integer.toString(LONGEST)));
        }
        if (NUMBER.matcher(Normalizer.normalize(id, Normalizer.Form.NFKC)).matches()) {
            throw UnusableLine.of(LineProblem.EXTERNAL_ID_DAMAGED, column, id);
        }
        return id;
    }

    /** The id as it stands in a refusal; nothing if it cannot even be shown. */
    static @Nullable String shown(String value) {
        String id = bare(value);
        return id.isEmpty() || id.length() > LONGEST || Cells.hasForbiddenCharacter(id) ? null : id;
    }
}
