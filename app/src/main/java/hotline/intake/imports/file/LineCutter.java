package hotline.intake.imports.file;

import hotline.intake.imports.mapping.FileFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines out of a part of a file. Looking at bytes keeps the place where to go on exact in every encoding that
 * mappings allow. A quote that is never closed costs its own line only, and memory has a limit whatever the file holds.
 */
public final class LineCutter {

    /** Longest line, in bytes. */
    public static final int LONGEST = 1 << 20;

    private static final int UNDECIDED = -1;
    private static final int NONE = -2;

    private enum Where {
        FIELD_START,
        IN_FIELD,
        IN_QUOTES,
        AFTER_QUOTE
    }

    /** The lines that were cut, and where the next begins. */
    public record Cut(List<RawLine> lines, Position next) {}

    private final boolean quotes;
    private final char delimiter;
    private byte[] part = new byte[0];
    private boolean last;
    private int at;
    private long line;
    private boolean skipping;
    private boolean openQuote;

    public LineCutter(FileFormat format, char delimiter) {
        this.quotes = format == FileFormat.CSV;
        this.delimiter = delimiter;
    }

    /**
     * Cuts at most so many lines. Nothing is cut where a line's end lies beyond the part; with a part longer than
     * {@link #LONGEST} that cannot be.
     *
     * @param bytes of the file from the position on
     * @param reachesEnd whether the file ends with them
     */
    public Cut cut(byte[] bytes, Position from, boolean reachesEnd, int most) {
        part = bytes;
        last = reachesEnd;
        at = 0;
        line = from.line();
        skipping = from.skipping();
        List<RawLine> lines = new ArrayList<>();
        if (skipping) {
            skip();
        }
        while (lines.size() < most && at < part.length && !skipping && cutOne(lines)) {
            // each turn moves on
        }
        return new Cut(lines, new Position(from.offset() + at, line, skipping));
    }

    private boolean cutOne(List<RawLine> lines) {
        int end = endOfLine();
        if (end == UNDECIDED) {
            return false;
        }
        if (end == NONE) {
            refuse(lines);
            return true;
        }
        int length = withoutLineEnd(end) - at;
        if (length > 0) {
            lines.add(new RawLine(line, ByteBuffer.wrap(part, at, length), null));
        }
        moveTo(end);
        return true;
    }

    /** Gives up a line whose end is not within the limit, or whose quote is open at the file's end. */
    private void refuse(List<RawLine> lines) {
        int physicalEnd = indexOfLineEnd(at);
        boolean isQuote = openQuote && (physicalEnd >= 0 || last);
        lines.add(
                new RawLine(line, ByteBuffer.allocate(0), isQuote ? LineProblem.UNCLOSED_QUOTE : LineProblem.TOO_LONG));
        if (isQuote) {
            moveTo(physicalEnd < 0 ? part.length : physicalEnd + 1);
        } else {
            skip();
        }
    }

    private void skip() {
        int end = indexOfLineEnd(at);
        skipping = end < 0 && !last;
        if (end < 0) {
            at = part.length;
        } else {
            moveTo(end + 1);
        }
    }

    private int endOfLine() {
        Where where = Where.FIELD_START;
        int limit = Math.min(part.length, at + LONGEST);
        for (int i = at; i < limit; i++) {
            if (part[i] == '\n' && where != Where.IN_QUOTES) {
                return i + 1;
            }
            where = next(where, part[i]);
        }
        openQuote = where == Where.IN_QUOTES;
        if (limit == at + LONGEST) {
            return NONE;
        }
        if (!last) {
            return UNDECIDED;
        }
        return openQuote ? NONE : limit;
    }

    private Where next(Where where, byte each) {
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

    private int indexOfLineEnd(int from) {
        for (int i = from; i < part.length; i++) {
            if (part[i] == '\n') {
                return i;
            }
        }
        return -1;
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
            if (part[i] == '\n') {
                line++;
            }
        }
        at = end;
    }
}
