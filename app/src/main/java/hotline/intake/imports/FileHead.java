package hotline.intake.imports;

import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.FilePosition;
import hotline.intake.imports.file.LineCutter;
import hotline.intake.imports.file.LineCutter.Cut;
import hotline.intake.imports.file.LineReader;
import hotline.intake.imports.file.RawLine;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.FileFormat;
import hotline.intake.imports.mapping.ImportField;
import hotline.intake.imports.mapping.Mapping;
import hotline.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The beginning of a file, which tells whether the mapping fits it.
 *
 * @param header names of the columns; empty for NDJSON
 * @param first where the first line of data begins
 */
record FileHead(List<String> header, FilePosition first) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Reads it.
     *
     * @param isWhole whether these bytes are all there are
     * @throws ProblemException naming the column if one is missing
     */
    static FileHead of(Mapping mapping, byte[] bytes, boolean isWhole) {
        FilePosition begin = begin(bytes);
        Cut cut = new LineCutter(mapping.format(), mapping.delimiter())
                .cut(Arrays.copyOfRange(bytes, (int) begin.offset(), bytes.length), begin, isWhole, 1);
        if (cut.lines().isEmpty()) {
            throw new ProblemException(isWhole ? ImportProblem.EMPTY_FILE : ImportProblem.UNREADABLE_HEADER, Map.of());
        }
        RawLine first = cut.lines().get(0);
        return mapping.format() == FileFormat.CSV ? ofCsv(mapping, first, cut.next()) : ofNdjson(mapping, first, begin);
    }

    private static FilePosition begin(byte[] bytes) {
        boolean isMarked = bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return isMarked ? FilePosition.atLine(BYTE_ORDER_MARK.length, 1) : FilePosition.START;
    }

    private static FileHead ofCsv(Mapping mapping, RawLine line, FilePosition data) {
        List<String> header = header(mapping, line).stream().map(String::strip).toList();
        List<String> wanted = new ArrayList<>(wanted(mapping));
        for (String column : wanted) {
            int times = Collections.frequency(header, column);
            if (times != 1) {
                throw new ProblemException(
                        times == 0 ? ImportProblem.MISSING_COLUMN : ImportProblem.AMBIGUOUS_COLUMN,
                        Map.of("column", column, "columns", String.join(", ", header)));
            }
        }
        return new FileHead(header, data);
    }

    private static List<String> header(Mapping mapping, RawLine line) {
        if (line.problem() != null) {
            throw new ProblemException(ImportProblem.UNREADABLE_HEADER, Map.of());
        }
        try {
            return reader(mapping, List.of()).values(line);
        } catch (UnusableLine unreadable) {
            throw new ProblemException(ImportProblem.UNREADABLE_HEADER, Map.of());
        }
    }

    private static FileHead ofNdjson(Mapping mapping, RawLine line, FilePosition begin) {
        try {
            Columns columns = reader(mapping, List.of()).read(line);
            for (ImportField field : List.of(ImportField.EXTERNAL_ID, ImportField.RECEIVED)) {
                requireSome(columns, mapping.columnsOf(field));
            }
        } catch (UnusableLine unreadable) {
            throw new ProblemException(ImportProblem.UNREADABLE_HEADER, Map.of());
        }
        return new FileHead(List.of(), begin);
    }

    private static void requireSome(Columns line, List<String> columns) {
        if (columns.stream().allMatch(column -> line.get(column).isEmpty())) {
            throw new ProblemException(
                    ImportProblem.MISSING_COLUMN, Map.of("column", String.join(", ", columns), "columns", ""));
        }
    }

    private static List<String> wanted(Mapping mapping) {
        return Stream.of(
                        mapping.columns().values().stream().flatMap(List::stream),
                        mapping.attributes().values().stream(),
                        mapping.labels().values().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static LineReader reader(Mapping mapping, List<String> header) {
        return new LineReader(mapping.format(), mapping.delimiter(), mapping.charset(), header);
    }
}
