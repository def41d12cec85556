package hotline.intake.demonstration.living;

import hotline.request.Nature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The words of the living demonstration: what callers say, and what staff write.
 *
 * @param phrases of staff, several for each kind of sentence
 */
record LivedTexts(List<LivedMatter> matters, Map<String, List<String>> phrases) {

    private static final String FOLDER = "/hotline/intake/demonstration/";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Reads files: not to be called while serving. */
    static LivedTexts shipped() {
        return new LivedTexts(
                read("living-matters.csv", LivedTexts::matter),
                read("living-phrases.csv", row -> row).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("code"),
                                Collectors.mapping(row -> row.get("text"), Collectors.toList()))));
    }

    /** One of the sentences of a kind. */
    String one(String kind, Random random) {
        List<String> all = phrases.getOrDefault(kind, List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("the demonstration has no sentence for " + kind);
        }
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> read(String file, Function<CSVRecord, T> reader) {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(LivedTexts.class.getResourceAsStream(FOLDER + file)),
                        StandardCharsets.UTF_8);
                var rows = FORMAT.parse(text)) {
            return rows.stream().map(reader).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LivedMatter matter(CSVRecord row) {
        return new LivedMatter(
                Integer.parseInt(row.get("weight")),
                Nature.of(row.get("nature")),
                Integer.parseInt(row.get("urgent")),
                row.get("subject"),
                row.get("title"),
                row.get("text"),
                row.get("reply"));
    }
}
