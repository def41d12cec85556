package hotline.intake.imports.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read, given by whoever imports it and kept with the import.
 *
 * @param source short name of the old system; with the division and the external id it names a request for ever
 * @param encoding such as {@code GB18030}
 * @param zone of times that come without an offset
 * @param timeFormat a {@link java.time.format.DateTimeFormatter} pattern; without one, ISO 8601 with a blank or a T
 * @param computesDeadline whether deadlines are computed by the division's rules; not beside a target column
 * @param columns the column or columns of each {@link ImportField}; several are joined with a blank. In NDJSON a name
 *     beginning with a slash is a JSON pointer
 * @param values what an old system's word means here, by field; the empty word is what a blank means
 * @param attributes further columns to keep for grouping declared figures, by name
 * @param labels columns that say an attribute's value in words, by the attribute's name
 * @param midnights what midnight means in each column of times that was asked about, by field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mapping(
        String source,
        FileFormat format,
        String encoding,
        char delimiter,
        String zone,
        @Nullable String timeFormat,
        boolean computesDeadline,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) Map<String, List<String>> columns,
        Map<String, Map<String, String>> values,
        Map<String, String> attributes,
        Map<String, String> labels,
        Map<String, Midnight> midnights) {

    private static final Set<String> CHINESE = Set.of("GBK", "GB2312");

    public Mapping {
        // imports of before there was a question about midnights
        midnights = Objects.requireNonNullElse(midnights, Map.of());
    }

    /** The encoding's superset where people mix them up: what says GBK often holds characters of GB 18030. */
    public Charset charset() {
        return CHINESE.contains(encoding.toUpperCase(Locale.ROOT))
                ? Charset.forName("GB18030")
                : Charset.forName(encoding);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The columns of a field, none if it is not mapped. */
    public List<String> columnsOf(ImportField field) {
        return columns.getOrDefault(field.key(), List.of());
    }

    /** Tells whether the old system writes a date without a time as midnight in a column of times. */
    public boolean takesMidnightsForDates(ImportField field) {
        return midnights.get(field.key()) == Midnight.DATE;
    }

    public boolean has(ImportField field) {
        return !columnsOf(field).isEmpty();
    }

    /** Gives the meanings of the old system's words for a field. */
    public Map<String, String> meaningsOf(ImportField field) {
        return values.getOrDefault(field.key(), Map.of());
    }
}
