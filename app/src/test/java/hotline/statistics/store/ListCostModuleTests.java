package hotline.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.Cursor;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Scope;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The rows that the list behind a number reads, as the database counted them. */
@HotlineTest
class ListCostModuleTests {

    private static final int REQUESTS = 3_000;
    private static final int PAGE = 101;
    private static final int LAST = REQUESTS / PAGE;
    private static final int OTHERS = 5 * REQUESTS;
    private static final List<String> PARTS = List.of("accepted", "on-time", "due", "completed");
    private static final Instant START = Instant.parse("2022-12-31T16:00:00Z");
    private static final Cursor FIRST = new Cursor("figures", Instant.parse("1900-01-01T00:00:00Z"), new UUID(0, 0));
    private static final Instant END = Instant.parse("2023-12-31T16:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As many as wanted, spread over a year from a day on, each completed three days after its receipt. */
    private static final String LIVED =
            """
            INSERT INTO request_state (division_code, request_id, version, known_from, known_to, status, disposition,
                is_direct, nature, department_division_code, department_code, received_at, due_at, original_due_at,
                completed_at)
            SELECT '141122', gen_random_uuid(), 1, at + interval '3 days', 'infinity', 'completed', 'accepted', false, 'help',
                '141122', '015', at, at + interval '7 days', at + interval '7 days', at + interval '3 days'
            FROM generate_series(1, :count) AS i,
                LATERAL (SELECT CAST(:from AS timestamptz) + i * interval '350 days' / :count AS at) AS r
            """;

    private final DatabaseClient database;
    private final FigureRepository repository;

    ListCostModuleTests(@Autowired DatabaseClient database) {
        this.database = database;
        this.repository = new FigureRepository(database);
    }

    /** A year with others before it: without them the database reads the whole small table at once. */
    @BeforeEach
    void aYearAmongOthers() {
        for (int year = 2019; year < 2023; year++) {
            live(OTHERS, year);
        }
        live(REQUESTS, 2023);
        database.sql("ANALYZE request_state").then().block();
    }

    @Test
    void aLaterPageReadsNothingOfThoseBeforeItNorOfOtherYears() {
        for (String part : PARTS) {
            for (int page : new int[] {1, 9, LAST}) {
                int fromHereOn = REQUESTS - (page - 1) * PAGE;
                assertThat(rowsRead(part, page))
                        .as(part + ", page " + page)
                        .isPositive()
                        .isLessThanOrEqualTo(fromHereOn);
            }
        }
    }

    /** It counts its window once and lists from it; what lies in other years costs it nothing. */
    @Test
    void theFirstPageReadsItsWindowAndNothingOfOtherYears() {
        for (String part : PARTS) {
            assertThat(rowsRead(part, 0)).as(part).isPositive().isLessThan(2L * REQUESTS);
        }
    }

    private void live(int count, int year) {
        database.sql(LIVED)
                .bind("count", count)
                .bind("from", year + "-01-01T08:00:00+08")
                .then()
                .block();
    }

    /** All rows that the statement's scans looked at to show a page. */
    private long rowsRead(String part, int page) {
        Selection year = new Selection(Set.of(People.JIAOCHENG), null, START, END, END, "total");
        Cursor after = page == 0 ? FIRST : after(page * PAGE);
        Long counted = page == 0 ? null : (long) REQUESTS;
        String plan = repository
                .listing(
                        "EXPLAIN (ANALYZE, FORMAT JSON) ",
                        FigureSource.ON_TIME,
                        year,
                        new FigureKey(Aspect.of(Scope.ALL, Basis.CURRENT), part),
                        null,
                        after,
                        counted,
                        PAGE)
                .mapValue(String.class)
                .one()
                .block();
        return rowsScanned(parsed(Objects.requireNonNull(plan)));
    }

    private Cursor after(int lines) {
        return Objects.requireNonNull(database.sql("SELECT received_at, request_id FROM request_state"
                        + " WHERE received_at >= :start ORDER BY received_at, request_id OFFSET :lines LIMIT 1")
                .bind("start", START)
                .bind("lines", lines)
                .map(row -> new Cursor(
                        "figures",
                        Objects.requireNonNull(row.get("received_at", Instant.class)),
                        Objects.requireNonNull(row.get("request_id", UUID.class))))
                .one()
                .block());
    }

    private static long rowsScanned(JsonNode plan) {
        return plan.findParents("Node Type").stream()
                .filter(node -> node.path("Node Type").asText().endsWith("Scan")
                        && node.has("Relation Name")
                        && node.path("Actual Loops").asLong() > 0)
                .mapToLong(node -> Math.round(node.path("Actual Loops").asDouble()
                        * (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble())))
                .sum();
    }

    private static JsonNode parsed(String plan) {
        try {
            return JSON.readTree(plan);
        } catch (JsonProcessingException garbled) {
            throw new IllegalStateException(garbled);
        }
    }
}
