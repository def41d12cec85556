package hotline.intake.demonstration;

import hotline.request.Nature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The kinds of calls that the demonstration year is made of. */
final class InventedMatters {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private InventedMatters() {}

    /** Reads a file: not to be called while serving. */
    static List<InventedMatter> shipped() {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(
                                InventedMatters.class.getResourceAsStream("/hotline/intake/demonstration/matters.csv")),
                        StandardCharsets.UTF_8);
                var rows = FORMAT.parse(file)) {
            return rows.stream().map(InventedMatters::matter).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InventedMatter matter(CSVRecord row) {
        return new InventedMatter(
                Integer.parseInt(row.get("weight")),
                Nature.of(row.get("nature")),
                row.get("subject"),
                row.get("title"),
                row.get("text"));
    }
}
