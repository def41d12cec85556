package hotline.intake.imports;

import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.FilePosition;
import hotline.intake.imports.file.LineCutter;
import hotline.intake.imports.file.LineCutter.Cut;
import hotline.intake.imports.file.LineReader;
import hotline.intake.imports.file.RawLine;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.row.Midnights;
import hotline.intake.imports.row.RoundedIds;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Looks through a file while it comes in for what no single line shows, and stops as soon as nothing more can change the
 * answer: mostly within the first lines. A file about which something must be asked is refused before a line is taken.
 */
final class FileScan {

    private static final int AT_ONCE = 1_000;

    private final LineCutter cutter;
    private final LineReader reader;
    private final Midnights midnights;
    private final RoundedIds ids;
    private FilePosition next;
    private byte[] rest = new byte[0];
    private long arrived;

    FileScan(Mapping mapping, FileHead head) {
        this.cutter = new LineCutter(mapping.format(), mapping.delimiter());
        this.reader = new LineReader(mapping.format(), mapping.delimiter(), mapping.charset(), head.header());
        this.midnights = new Midnights(mapping);
        this.ids = new RoundedIds(mapping);
        this.next = head.first();
    }

    /** Takes the next part of the file. */
    void look(byte[] part) {
        arrived += part.length;
        if (!isDecided()) {
            look(joined(part), false);
        }
    }

    /** An error if the file's beginning or all of it leaves a question open. */
    void requireAnswers() {
        if (!isDecided()) {
            look(rest, true);
        }
        if (ids.areRounded()) {
            throw new ProblemException(ImportProblem.DAMAGED_IDS, Map.of("example", ids.example()));
        }
        List<FieldError> questions = midnights.undecided().stream()
                .map(field -> new FieldError("midnights." + field.key(), "import-midnights", Map.of()))
                .toList();
        if (!questions.isEmpty()) {
            throw new ProblemException(ImportProblem.MIDNIGHTS_UNDECIDED, Map.of(), questions);
        }
    }

    private boolean isDecided() {
        return midnights.isDecided() && ids.isDecided();
    }

    /** Joins the bytes that are not yet cut into lines with the next part. */
    private byte[] joined(byte[] part) {
        long begin = arrived - part.length - rest.length;
        byte[] all = Arrays.copyOf(rest, rest.length + part.length);
        System.arraycopy(part, 0, all, rest.length, part.length);
        int skipped = (int) Math.min(all.length, Math.max(0, next.offset() - begin));
        return skipped == 0 ? all : Arrays.copyOfRange(all, skipped, all.length);
    }

    private void look(byte[] bytes, boolean isEnd) {
        byte[] left = bytes;
        long before;
        do {
            Cut cut = cutter.cut(left, next, isEnd, AT_ONCE);
            cut.lines().forEach(this::look);
            before = next.offset();
            left = Arrays.copyOfRange(left, (int) (cut.next().offset() - before), left.length);
            next = cut.next();
        } while (next.offset() > before && left.length > 0 && !isDecided());
        rest = isDecided() ? new byte[0] : left;
    }

    private void look(RawLine line) {
        try {
            Columns columns = reader.read(line);
            midnights.look(columns);
            ids.look(columns);
        } catch (UnusableLine unusable) {
            // the line will be refused by itself
        }
    }
}
