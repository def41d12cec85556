package hotline.intake.imports.file;

import hotline.intake.imports.mapping.FileFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines out of a part of a file. LF, CR LF and a CR alone end a line, as old systems and spreadsheets write it: a CR
 * that were no end would hide what follows it on its line. Looking at bytes keeps the place where to go on exact in every encoding that
 * mappings allow, and memory has a limit whatever the file holds.
 *
 * <p>A quote that is open at the file's end, within the longest line, costs its own line only. One that is open at the
 * limit makes its line too long, and all is skipped until it is closed and the line ends, be it at the file's end: a
 * quote that is closed later cannot be told from one that never is, and what a citizen wrote must not be read as lines.
 */
public final class LineCutter {

    /** Longest line, in bytes. */
    public static final int LONGEST = 1 << 20;

    private static final int UNDECIDED = -1;
    private static final int OVER_LIMIT = -2;
    private static final int UNCLOSED = -3;

    private enum Where {
        FIELD_START,
        IN_FIELD,
        IN_QUOTES,
        AFTER_QUOTE
    }

    /** The lines that were cut, and where the next begins. */
    public record Cut(List<RawLine> lines, FilePosition next) {}

    private final boolean quotes;
    private final char delimiter;
    private byte[] part = new byte[0];
    private boolean last;
    private int at;
    private long line;
    private boolean skipping;
    private Where where = Where.FIELD_START;

    public LineCutter(FileFormat format, char delimiter) {
        this.quotes = format == FileFormat.CSV;
        this.delimiter = delimiter;
    }

    /**
     * Cuts at most so many lines. Nothing is cut where a line's end lies beyond the part; with a part longer than
     * {@link #LONGEST} that cannot be. A CR whose next byte is beyond the part is left for the next one. Skipping needs two
     * bytes to get on.
     *
     * @param bytes of the file from the position on
     * @param reachesEnd whether the file ends with them
     */
    public Cut cut(byte[] bytes, FilePosition from, boolean reachesEnd, int most) {
        part = bytes;
        last = reachesEnd;
        at = 0;
        line = from.line();
        skipping = from.skipping();
        List<RawLine> lines = new ArrayList<>();
        if (skipping) {
            where = from.quoted() ? Where.IN_QUOTES : Where.IN_FIELD;
            skip();
        }
        while (lines.size() < most && at < part.length && !skipping && cutOne(lines)) {
            // each turn moves on
        }
        return new Cut(
                lines, new FilePosition(from.offset() + at, line, skipping, skipping && where == Where.IN_QUOTES));
    }

    private boolean cutOne(List<RawLine> lines) {
        int end = endOfLine();
        if (end == UNDECIDED) {
            return false;
        }
        if (end == OVER_LIMIT) {
            lines.add(refused(LineProblem.TOO_LONG));
            moveTo(at + LONGEST);
            skip();
            return true;
        }
        if (end == UNCLOSED) {
            lines.add(refused(LineProblem.UNCLOSED_QUOTE));
            moveTo(physicalEnd());
            return true;
        }
        int length = withoutLineEnd(end) - at;
        if (length > 0) {
            lines.add(new RawLine(line, ByteBuffer.wrap(part, at, length), null));
        }
        moveTo(end);
        return true;
    }

    private RawLine refused(LineProblem problem) {
        return new RawLine(line, ByteBuffer.allocate(0), problem);
    }

    private void skip() {
        int end = lineEndFrom(at, part.length);
        skipping = end < 0 && !last;
        if (skipping && isEndInDoubt(part.length - 1)) {
            // ends a line within no field, whichever it is in, so the place tells enough
            moveTo(part.length - 1);
        } else {
            moveTo(end < 0 ? part.length : end);
            stepBackIfSkipping();
        }
    }

    /** A position tells only whether it is within quotes; the last byte is read again where more matters. */
    private void stepBackIfSkipping() {
        if (!skipping) {
            return;
        }
        if (where == Where.AFTER_QUOTE || where == Where.FIELD_START) {
            where = where == Where.AFTER_QUOTE ? Where.IN_QUOTES : Where.IN_FIELD;
            at--;
        }
    }

    private int endOfLine() {
        where = Where.FIELD_START;
        int limit = Math.min(part.length, at + LONGEST);
        int end = lineEndFrom(at, limit);
        if (end >= 0) {
            return end;
        }
        if (limit == at + LONGEST && !isEndInDoubt(limit - 1)) {
            return OVER_LIMIT;
        }
        if (!last) {
            return UNDECIDED;
        }
        return where == Where.IN_QUOTES ? UNCLOSED : limit;
    }

    /** Where the next line begins; negative if none does before the limit. */
    private int lineEndFrom(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (where != Where.IN_QUOTES && isLineEnd(i)) {
                return isEndInDoubt(i) ? -1 : afterLineEnd(i);
            }
            where = next(part[i]);
        }
        return -1;
    }

    private boolean isLineEnd(int i) {
        return part[i] == '\n' || part[i] == '\r';
    }

    /** Tells whether a CR may be half of a CR LF. */
    private boolean isEndInDoubt(int i) {
        return i >= 0 && i + 1 == part.length && part[i] == '\r' && !last;
    }

    private int afterLineEnd(int i) {
        boolean isPair = part[i] == '\r' && i + 1 < part.length && part[i + 1] == '\n';
        return isPair ? i + 2 : i + 1;
    }

    private Where next(byte each) {
        boolean isQuote = quotes && each == '"';
        if (where == Where.IN_QUOTES) {
            return isQuote ? Where.AFTER_QUOTE : Where.IN_QUOTES;
        }
        // a doubled quote closes and opens again
        if (isQuote && where != Where.IN_FIELD) {
            return Where.IN_QUOTES;
        }
        return each == delimiter ? Where.FIELD_START : Where.IN_FIELD;
    }

    private int physicalEnd() {
        for (int i = at; i < part.length; i++) {
            if (isLineEnd(i)) {
                return afterLineEnd(i);
            }
        }
        return part.length;
    }

    private int withoutLineEnd(int end) {
        int until = end;
        if (until > at && part[until - 1] == '\n') {
            until--;
        }
        if (until > at && part[until - 1] == '\r') {
            until--;
        }
        return until;
    }

    private void moveTo(int end) {
        for (int i = at; i < end; i++) {
            if (isLineEnd(i) && afterLineEnd(i) == i + 1) {
                line++;
            }
        }
        at = end;
    }
}
