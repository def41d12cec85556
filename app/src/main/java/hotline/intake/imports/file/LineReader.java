package hotline.intake.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hotline.intake.imports.mapping.FileFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the columns of lines, strictly: nothing is replaced, padded or guessed. */
public final class LineReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private final FileFormat format;
    private final CSVFormat csv;
    private final CharsetDecoder decoder;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    /**
     * @param header names of the columns; empty for NDJSON
     */
    public LineReader(FileFormat format, char delimiter, Charset charset, List<String> header) {
        this.format = format;
        this.csv = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.width = header.size();
        for (int i = 0; i < width; i++) {
            places.putIfAbsent(header.get(i), i);
        }
    }

    /** The columns of a line. */
    public Columns read(RawLine line) throws UnusableLine {
        LineProblem problem = line.problem();
        if (problem != null) {
            throw new UnusableLine(problem, Map.of("limit", Integer.toString(LineCutter.LONGEST)));
        }
        String text = decode(line.content());
        return format == FileFormat.CSV ? csvColumns(values(text)) : jsonColumns(text);
    }

    /** The bare values of a line of CSV, such as the header. */
    public List<String> values(RawLine line) throws UnusableLine {
        return values(decode(line.content()));
    }

    private String decode(ByteBuffer content) throws UnusableLine {
        try {
            return decoder.decode(EuroSigns.readable(content.duplicate(), decoder.charset()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new UnusableLine(
                    LineProblem.WRONG_ENCODING,
                    Map.of("encoding", decoder.charset().name()));
        }
    }

    private List<String> values(String text) throws UnusableLine {
        try (CSVParser parser = CSVParser.parse(text, csv)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> values = records.hasNext() ? records.next().toList() : List.of();
            if (records.hasNext()) {
                // what follows would vanish without a word
                throw new UnusableLine(LineProblem.MALFORMED);
            }
            return values;
        } catch (IOException | UncheckedIOException malformed) {
            throw new UnusableLine(LineProblem.MALFORMED);
        }
    }

    private Columns csvColumns(List<String> values) throws UnusableLine {
        if (values.size() != width) {
            throw new UnusableLine(
                    LineProblem.COLUMN_COUNT,
                    Map.of("expected", Integer.toString(width), "found", Integer.toString(values.size())));
        }
        return column -> {
            Integer place = places.get(column);
            return place == null ? "" : values.get(place);
        };
    }

    private static Columns jsonColumns(String text) throws UnusableLine {
        try {
            JsonNode object = JSON.readTree(text);
            if (!object.isObject()) {
                throw new UnusableLine(LineProblem.NOT_AN_OBJECT);
            }
            return column -> value(column.startsWith("/") ? object.at(column) : object.path(column));
        } catch (JsonProcessingException malformed) {
            throw new UnusableLine(LineProblem.MALFORMED);
        }
    }

    private static String value(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.isContainerNode() ? node.toString() : node.asText();
    }
}
