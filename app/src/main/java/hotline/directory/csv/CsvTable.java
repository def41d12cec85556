package hotline.directory.csv;

import hotline.directory.DirectoryProblem;
import hotline.shared.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header, read whole. */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "gb18030", Charset.forName("GB18030"),
            // its superset: what says GBK often holds characters of GB 18030
            "gbk", Charset.forName("GB18030"),
            "gb2312", Charset.forName("GB18030"));

    private CsvTable() {}

    /** The rows of a file that has at least these columns. */
    public static List<CsvRow> read(ByteBuffer file, String encoding, List<String> columns) {
        String text = text(file, charset(encoding));
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                throw new ProblemException(
                        DirectoryProblem.MISSING_COLUMNS, Map.of("columns", String.join(", ", missing)));
            }
            List<CsvRow> rows = new ArrayList<>();
            RowErrors errors = new RowErrors();
            for (CSVRecord row : parser) {
                CsvRow read = row(row);
                rows.add(read);
                errors.check(hasPlaceForAll(row), read, "cells", "too-many-cells");
            }
            errors.throwIfAny();
            return rows;
        } catch (UncheckedIOException | IOException | IllegalArgumentException broken) {
            throw new ProblemException(DirectoryProblem.BROKEN_FILE, Map.of());
        }
    }

    /** A cell behind the last column would vanish without a word. */
    private static boolean hasPlaceForAll(CSVRecord row) {
        int columns = row.getParser().getHeaderNames().size();
        return row.stream().skip(columns).allMatch(String::isBlank);
    }

    private static CsvRow row(CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        row.getParser().getHeaderNames().forEach(name -> cells.put(name, row.isSet(name) ? row.get(name) : ""));
        return new CsvRow(row.getParser().getCurrentLineNumber(), cells);
    }

    private static Charset charset(String name) {
        Charset charset = ENCODINGS.get(name.toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw otherEncoding(name);
        }
        return charset;
    }

    private static String text(ByteBuffer file, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(file.duplicate())
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException undecodable) {
            throw otherEncoding(charset.name());
        }
    }

    private static ProblemException otherEncoding(String name) {
        return new ProblemException(DirectoryProblem.OTHER_ENCODING, Map.of("encoding", name));
    }
}
