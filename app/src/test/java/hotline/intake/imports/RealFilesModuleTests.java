package hotline.intake.imports;

import static hotline.intake.imports.ImportFixture.assertTally;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.testing.HotlineTest;
import hotline.testing.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Published files against what their publishers say of them. */
@HotlineTest
class RealFilesModuleTests {

    private static final Logger LOG = LoggerFactory.getLogger("hotline.testing.measured");

    // open rows carry a flag too; it holds as of any instant after everything that the file names, targets included
    private static final String VERDICTS =
            """
            WITH last AS (SELECT max(greatest(received_at, due_at, completed_at)) AS at FROM request_state),
            known AS (SELECT s.*, r.attributes ->> 'published' AS published
                FROM request_state s
                JOIN service_request q ON q.division_code = s.division_code AND q.id = s.request_id
                JOIN imported_row r ON r.division_code = s.division_code AND r.external_id = q.external_id
                WHERE s.known_to = 'infinity')
            SELECT published, completed_at IS NULL AS open, due_at IS NULL AS without_target,
                time_anomaly IS NOT NULL AS impossible, CASE WHEN due_at IS NULL THEN 'none' WHEN completed_at <= due_at THEN 'on-time'
                    WHEN completed_at IS NOT NULL THEN 'late'
                    WHEN due_at <= last.at THEN 'open-overdue' ELSE 'open-in-time' END AS verdict,
                count(*) AS rows
            FROM known, last GROUP BY 1, 2, 3, 4, 5
            """;

    private record Row(
            String published, boolean open, boolean withoutTarget, boolean impossible, String verdict, long rows) {}

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    ImportFixture imports;

    @BeforeEach
    void signIn() {
        imports = new ImportFixture(http);
    }

    @Test
    void everyFlagOfBoston2011IsWhatTheTimesSay() {
        assertTally(
                imports.run(Mappings.boston(), Origin.SHARED.bytes("requests/boston-2011-sample5k.csv")),
                4_855,
                0,
                0,
                0);

        List<Row> rows = verdicts();

        assertEveryFlagIsWhatTheTimesSay(rows);
        assertThat(sum(rows, row -> row.published().equals("ONTIME"))).isEqualTo(2_984 + 920 + 21);
        assertThat(sum(rows, row -> row.published().equals("OVERDUE"))).isEqualTo(644 + 272);
        assertThat(sum(rows, row -> row.published().isEmpty())).isEqualTo(14);
        assertThat(sum(rows, row -> row.open() && row.withoutTarget())).isEqualTo(21);
        assertThat(sum(rows, Row::impossible)).isEqualTo(1);
        assertStatisticsAgree("from=2011-01-01&to=2012-12-31", rows);
    }

    @Test
    void everyFlagOfBoston2022IsWhatTheTimesSay() {
        assertTally(imports.run(Mappings.boston(), Origin.SHARED.bytes("requests/boston-2022-100.csv")), 100, 0, 0, 0);

        List<Row> rows = verdicts();

        assertEveryFlagIsWhatTheTimesSay(rows);
        assertThat(sum(rows, row -> row.published().equals("ONTIME"))).isEqualTo(72 + 8 + 3);
        assertThat(sum(rows, row -> row.published().equals("OVERDUE"))).isEqualTo(5 + 12);
        assertThat(sum(rows, row -> row.open() && row.withoutTarget())).isEqualTo(3);
        assertStatisticsAgree("from=2022-01-01&to=2022-12-31", rows);
    }

    @Test
    void declaredRatesOfPingshanAreWhatItsFlagsGive() throws IOException {
        byte[] file = Origin.SHARED.bytes("requests/pingshan-2018-5000.csv");
        long began = System.nanoTime();
        JsonNode finished = imports.run(Mappings.pingshan(), file);
        LOG.info("5,000 rows imported in {} ms", (System.nanoTime() - began) / 1_000_000);

        assertTally(finished, 5_000, 0, 0, 0);
        assertThat(flags(finished)).containsEntry("nature-blank", 10L).containsEntry("declared-unknown", 2L);
        JsonNode total = assertRatesAreWhatTheFlagsGive(file);
        assertThat(total.path("onTime").asInt()).isEqualTo(4_555);
        assertThat(total.path("late").asInt()).isEqualTo(443);
        assertThat(total.path("unknown").asInt()).isEqualTo(2);
        assertThat(total.path("percent").asText()).isEqualTo("91.14");
    }

    @Test
    void importingPingshanTwiceChangesNothing() {
        byte[] file = Origin.SHARED.bytes("requests/pingshan-2018-5000.csv");
        imports.run(Mappings.pingshan(), file);

        assertTally(imports.run(Mappings.pingshan(), file), 0, 5_000, 0, 0);
    }

    @Test
    void everyFlagOfAFewRowsOfOurOwnIsWhatTheTimesSay() {
        assertTally(imports.run(Mappings.boston(), Origin.OWN.bytes("requests/boston-2011-sample5k.csv")), 8, 0, 0, 0);

        List<Row> rows = verdicts();

        assertEveryFlagIsWhatTheTimesSay(rows);
        assertThat(sum(rows, row -> row.published().equals("ONTIME"))).isEqualTo(5);
        assertThat(sum(rows, row -> row.published().equals("OVERDUE"))).isEqualTo(3);
        assertThat(sum(rows, row -> row.open() && row.withoutTarget())).isEqualTo(1);
        assertStatisticsAgree("from=2011-01-01&to=2012-12-31", rows);
    }

    @Test
    void declaredRatesOfAFewRowsOfOurOwnAreWhatTheirFlagsGive() throws IOException {
        byte[] file = Origin.OWN.bytes("requests/pingshan-2018-5000.csv");
        assertTally(imports.run(Mappings.pingshan(), file), 7, 0, 0, 0);

        JsonNode total = assertRatesAreWhatTheFlagsGive(file);

        assertThat(total.path("percent").asText()).isEqualTo("66.67");
        assertTally(imports.run(Mappings.pingshan(), file), 0, 7, 0, 0);
    }

    /** Gives the rates of the whole file. */
    private JsonNode assertRatesAreWhatTheFlagsGive(byte[] file) throws IOException {
        for (Map.Entry<String, String> by : Map.of(
                        "source", "source", "street", "street", "unit", "unit_id", "nature", "property")
                .entrySet()) {
            assertThat(declared(by.getKey())).as(by.getKey()).isEqualTo(published(file, by.getValue()));
        }
        return imports.get("/api/v1/imports/declared-rates?source=pingshan").path("total");
    }

    private static void assertEveryFlagIsWhatTheTimesSay(List<Row> rows) {
        assertThat(rows).filteredOn(row -> !row.published().isEmpty()).allSatisfy(row -> assertThat(byTheRule(row))
                .isEqualTo(row.published()));
    }

    /** The publisher counts whatever has no target as on time; here it has a row of its own. */
    private void assertStatisticsAgree(String window, List<Row> rows) {
        JsonNode buckets =
                imports.get("/api/v1/statistics/on-time?scope=all&" + window).at("/total/figures/0/numbers/buckets");

        long blank = sum(rows, row -> row.published().isEmpty());
        assertThat(buckets.path("on-time").asLong()
                        + buckets.path("without-deadline").asLong())
                .isEqualTo(sum(rows, row -> row.published().equals("ONTIME")));
        // one target lies before its receipt: the publisher rates it, here it has a row of its own
        assertThat(buckets.path("late").asLong() + buckets.path("open-overdue").asLong() + sum(rows, Row::impossible))
                .isEqualTo(blank + sum(rows, row -> row.published().equals("OVERDUE")));
        assertThat(buckets.path("without-deadline").asLong()).isEqualTo(sum(rows, Row::withoutTarget));
    }

    /** ONTIME when there is no target, or closed by the target; else OVERDUE. */
    private static String byTheRule(Row row) {
        return row.withoutTarget() || row.verdict().equals("on-time") ? "ONTIME" : "OVERDUE";
    }

    private static long sum(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).mapToLong(Row::rows).sum();
    }

    private List<Row> verdicts() {
        return database.sql(VERDICTS)
                .mapProperties(Row.class)
                .all()
                .collectList()
                .block();
    }

    private Map<String, Long> flags(JsonNode finished) {
        return imports.results(finished).stream()
                .flatMap(line -> StreamSupport.stream(line.path("flags").spliterator(), false))
                .collect(Collectors.groupingBy(flag -> flag.path("code").asText(), Collectors.counting()));
    }

    private Map<String, String> declared(String by) {
        JsonNode groups = imports.get("/api/v1/imports/declared-rates?source=pingshan&by=" + by)
                .path("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .collect(Collectors.toMap(
                        group -> group.path("key").asText(),
                        group -> group.path("onTime").asInt() + "/"
                                + group.path("late").asInt() + "/"
                                + group.path("unknown").asInt()));
    }

    private static Map<String, String> published(byte[] file, String column) throws IOException {
        try (CSVParser rows = CSVParser.parse(
                new String(file, StandardCharsets.UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            Map<String, List<CSVRecord>> groups = rows.stream()
                    .collect(Collectors.groupingBy(row -> row.get(column).strip(), TreeMap::new, Collectors.toList()));
            Function<List<CSVRecord>, String> counts =
                    group -> count(group, "intime") + "/" + count(group, "overtime") + "/" + count(group, "unknown");
            return groups.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, group -> counts.apply(group.getValue())));
        }
    }

    private static long count(List<CSVRecord> rows, String outcome) {
        return rows.stream().filter(row -> row.get("outcome").equals(outcome)).count();
    }
}
