package hotline.request.proof;

import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the rows of lists that only grow up into chains of anchors, and compares them again. A row names the link that took
 * it up, so that no clock and no order of ids decides which rows a link stands for.
 */
@Repository
class AnchorRepository {

    /** What stands in the place of the previous hash in a chain's first link. */
    public static final String BEGINNING = "0".repeat(64);

    /** A link takes up no more rows; a full one is followed by another at once. */
    public static final int ROWS_AT_ONCE = 1_000;

    /**
     * Where a list stands.
     *
     * @param content of a row {@code v}, as the hash covers it
     * @param key orders the rows of a link
     * @param gone rows whose matter has vanished, as text; ten at most are named
     * @param differing rows whose words are others than those committed to
     */
    private record Source(String table, String content, String key, String gone, String differing) {}

    private static final Map<AnchoredLog, Source> SOURCES = Map.of(
            AnchoredLog.REQUESTS,
            new Source(
                    "request_roll",
                    "v.number, v.request_id",
                    "v.number",
                    """
                    SELECT v.number FROM request_roll v
                    WHERE v.division_code = p.division_code AND v.anchor = p.number
                        AND NOT EXISTS (SELECT FROM service_request r
                            WHERE r.division_code = v.division_code AND r.id = v.request_id)
                    """,
                    "SELECT NULL::text WHERE false"),
            AnchoredLog.VIEWS,
            new Source(
                    "request_view",
                    "v.request_id, (extract(epoch FROM v.viewed_at) * 1000000)::bigint, v.id, v.actor_id, v.actor_name,"
                            + " v.kind, v.reason",
                    "v.id",
                    "SELECT NULL::text WHERE false",
                    "SELECT NULL::text WHERE false"),
            AnchoredLog.LIST_VIEWS,
            new Source(
                    "request_list_view",
                    "(extract(epoch FROM v.viewed_at) * 1000000)::bigint, v.id, v.actor_id, v.actor_name, v.kind,"
                            + " v.asked, v.numbers, v.words_commitment",
                    "v.id",
                    """
                    SELECT v.id::text FROM request_list_view v
                    WHERE v.division_code = p.division_code AND v.anchor = p.number AND v.words_commitment IS NOT NULL
                        AND NOT EXISTS (SELECT FROM request_search_words w
                            WHERE w.division_code = v.division_code AND w.view_id = v.id)
                        AND NOT EXISTS (SELECT FROM erasure e WHERE e.division_code = v.division_code
                            AND e.subject_id = v.id AND e.kind = 'search-words')
                    """,
                    """
                    SELECT v.id::text FROM request_list_view v JOIN request_search_words w
                        ON w.division_code = v.division_code AND w.view_id = v.id
                    WHERE v.division_code = p.division_code AND v.anchor = p.number AND v.words_commitment
                        IS DISTINCT FROM encode(sha256(convert_to(w.salt || E'\n' || w.words, 'UTF8')), 'hex')
                    """),
            AnchoredLog.ERASURES,
            new Source(
                    "erasure",
                    "v.id, (extract(epoch FROM v.erased_at) * 1000000)::bigint, v.actor_id, v.actor_name, v.reason,"
                            + " v.kind, v.subject_id",
                    "v.id",
                    "SELECT NULL::text WHERE false",
                    "SELECT NULL::text WHERE false"));

    // %1$s the table, %2$s the content of a row, %3$s its key
    private static final String CONTENT =
            " encode(sha256(convert_to(coalesce(string_agg(jsonb_build_array(%2$s)::text, E'\\n' ORDER BY %3$s), ''), 'UTF8')), 'hex') ";

    private static final String LINK_HASH =
            """

            encode(sha256(convert_to(jsonb_build_array('hotline-anchor-1', division_code, log, number,
                (extract(epoch FROM anchored_at) * 1000000)::bigint, row_count, rows_hash, previous_hash)::text, 'UTF8')), 'hex') \
            """;

    private static final String BEGIN =
            """
            INSERT INTO anchor_head (division_code, log, number, hash)
            SELECT DISTINCT division_code, :log, 0, :beginning FROM %1$s WHERE anchor IS NULL
            ON CONFLICT DO NOTHING
            """;

    private static final String WAITING = "SELECT DISTINCT division_code FROM %1$s WHERE anchor IS NULL";

    // whoever holds the head adds the next link; another instance goes by, and nobody who looks at anything waits
    private static final String ANCHOR =
            """
            WITH head AS MATERIALIZED (
                SELECT number + 1 AS number, hash FROM anchor_head
                WHERE division_code = :division AND log = :log FOR UPDATE SKIP LOCKED),
            taken AS MATERIALIZED (
                SELECT v.ctid AS place FROM %1$s v
                WHERE v.division_code = :division AND v.anchor IS NULL AND EXISTS (SELECT FROM head)
                LIMIT :limit FOR UPDATE SKIP LOCKED),
            marked AS (
                UPDATE %1$s v SET anchor = head.number FROM taken, head
                WHERE v.ctid = taken.place AND v.division_code = :division AND v.anchor IS NULL RETURNING v.*),
            content AS (SELECT count(*) AS row_count,"""
                    + CONTENT
                    + """
             AS rows_hash FROM marked v),
            link AS (
                SELECT CAST(:division AS text) AS division_code, CAST(:log AS text) AS log, head.number,
                    CAST(:now AS timestamptz) AS anchored_at, row_count, rows_hash, head.hash AS previous_hash
                FROM head, content WHERE row_count > 0),
            made AS (
                INSERT INTO anchor SELECT link.*,"""
                    + LINK_HASH
                    + """
             FROM link RETURNING division_code, log, number, hash, row_count)
            UPDATE anchor_head h SET number = made.number, hash = made.hash FROM made
            WHERE h.division_code = made.division_code AND h.log = made.log
            RETURNING h.number, h.hash, made.row_count
            """;

    private static final String HEAD =
            """
            SELECT coalesce(h.number, 0) AS number, coalesce(h.hash, :beginning) AS hash,
                (SELECT a.anchored_at FROM anchor a WHERE a.division_code = :division AND a.log = :log
                    ORDER BY a.number DESC LIMIT 1) AS last_anchored_at,
                (SELECT max(a.number) FROM anchor a WHERE a.division_code = :division AND a.log = :log) AS last_number,
                (SELECT count(*) FROM %1$s v WHERE v.division_code = :division AND v.anchor IS NULL) AS waiting,
                (SELECT max(v.anchor) FROM %1$s v WHERE v.division_code = :division AND v.anchor IS NOT NULL) AS last_taken
            FROM (VALUES (1)) AS one (n) LEFT JOIN anchor_head h ON h.division_code = :division AND h.log = :log
            """;

    private static final String LINKS =
            """
            WITH page AS (
                SELECT * FROM anchor WHERE division_code = :division AND log = :log AND number > :after
                ORDER BY number LIMIT :limit)
            SELECT p.number, p.row_count, p.rows_hash, p.previous_hash, p.hash, own.made, rows.found, rows.found_hash,
                ARRAY(SELECT gone.* FROM (%4$s) AS gone LIMIT 10) AS gone,
                ARRAY(SELECT other.* FROM (%5$s) AS other LIMIT 10) AS differing
            FROM page p
                CROSS JOIN LATERAL (SELECT"""
                    + LINK_HASH
                    + """
             AS made FROM (SELECT p.*) AS link) AS own
                CROSS JOIN LATERAL (SELECT count(*) AS found,"""
                    + CONTENT
                    + """
             AS found_hash FROM %1$s v
                    WHERE v.division_code = p.division_code AND v.anchor = p.number) AS rows
            ORDER BY p.number
            """;

    /** A link that was added. */
    public record Anchored(long number, String hash, long rows) {}

    /**
     * Where a chain stands.
     *
     * @param number of the last link, as the head knows it
     * @param lastNumber of the last link there is
     * @param lastTaken the last link that a row names
     */
    public record Head(
            long number,
            String hash,
            @Nullable Instant lastAnchoredAt,
            @Nullable Long lastNumber,
            long waiting,
            @Nullable Long lastTaken) {}

    /**
     * A link as it stands beside what is found again.
     *
     * @param made the hash that its content gives
     * @param gone what has vanished of its rows' matters
     * @param differing rows whose words differ
     */
    public record Link(
            long number,
            long rowCount,
            String rowsHash,
            String previousHash,
            String hash,
            String made,
            long found,
            String foundHash,
            List<String> gone,
            List<String> differing) {}

    private final DatabaseClient database;

    public AnchorRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Divisions with rows that no link has taken up yet. */
    public Flux<String> waiting(AnchoredLog log) {
        return database.sql(of(log, BEGIN))
                .bind("log", log.code())
                .bind("beginning", BEGINNING)
                .then()
                .thenMany(Flux.defer(() ->
                        database.sql(of(log, WAITING)).mapValue(String.class).all()));
    }

    /** Adds a link that takes up some rows; empty if there are none, or another instance is at it. */
    public Mono<Anchored> anchor(AnchoredLog log, String divisionCode, Instant now) {
        return database.sql(of(log, ANCHOR))
                .bind("division", divisionCode)
                .bind("log", log.code())
                .bind("limit", ROWS_AT_ONCE)
                .bind("now", now)
                .map(StoredRow.read(row -> new Anchored(row.count("number"), row.text("hash"), row.count("row_count"))))
                .one();
    }

    public Mono<Head> head(AnchoredLog log, String divisionCode) {
        return database.sql(of(log, HEAD))
                .bind("division", divisionCode)
                .bind("log", log.code())
                .bind("beginning", BEGINNING)
                .mapProperties(Head.class)
                .one();
    }

    /** Links after a number, in order. */
    public Flux<Link> links(AnchoredLog log, String divisionCode, long after, int limit) {
        return database.sql(of(log, LINKS))
                .bind("division", divisionCode)
                .bind("log", log.code())
                .bind("after", after)
                .bind("limit", limit)
                .map(StoredRow.read(AnchorRepository::link))
                .all();
    }

    private static String of(AnchoredLog log, String statement) {
        Source source = Objects.requireNonNull(SOURCES.get(log));
        return statement.formatted(source.table, source.content, source.key, source.gone, source.differing);
    }

    private static Link link(StoredRow row) {
        return new Link(
                row.count("number"),
                row.count("row_count"),
                row.text("rows_hash"),
                row.text("previous_hash"),
                row.text("hash"),
                row.text("made"),
                row.count("found"),
                row.text("found_hash"),
                row.texts("gone"),
                row.texts("differing"));
    }
}
