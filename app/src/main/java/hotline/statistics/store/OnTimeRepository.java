package hotline.statistics.store;

import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.statistics.Basis;
import hotline.statistics.FigureKey;
import hotline.statistics.Rate;
import hotline.statistics.Scope;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Counts and lists requests from their history of states; both by the same lines of SQL, in one statement each. */
@Repository
public class OnTimeRepository {

    private static final String CLASSIFIED = Figures.resource("on-time-classified.sql");
    private static final String NUMBERS = Figures.resource("on-time-numbers.sql");

    // requests that agree in all that matters are counted once, as a cell, however many they are
    private static final String COUNT = CLASSIFIED
            + """
            , cell AS (
                SELECT group_key, basis, kind, is_direct, is_accepted, is_imported, is_received, is_completed, is_open,
                    is_waiting, is_passed_on_in_time, is_carried_in, is_leaving_later, is_falling_due, is_round_due, is_rated,
                    is_extension_pending, is_under_review, is_unreasonable, is_adjudicated, is_redone, disposition,
                    status, declared_verdict, bucket, ledger_end, count(*) AS requests
                FROM classified
                GROUP BY group_key, basis, kind, is_direct, is_accepted, is_imported, is_received, is_completed, is_open,
                    is_waiting, is_passed_on_in_time, is_carried_in, is_leaving_later, is_falling_due, is_round_due, is_rated,
                    is_extension_pending, is_under_review, is_unreasonable, is_adjudicated, is_redone, disposition,
                    status, declared_verdict, bucket, ledger_end
            )
            SELECT cell.group_key, scope.code AS scope, cell.basis, number.rate, number.part,
                CAST(sum(cell.requests) AS bigint) AS requests
            FROM cell
                CROSS JOIN LATERAL (VALUES ('all', true), ('dispatched', NOT is_direct)) AS scope (code, holds)
                CROSS JOIN LATERAL ("""
            + NUMBERS
            + """
            ) AS number (rate, part, holds)
            WHERE scope.holds AND number.holds
            GROUP BY cell.group_key, scope.code, cell.basis, number.rate, number.part
            """;

    private static final String LIST = CLASSIFIED
            + """
            , behind AS (
                SELECT classified.*
                FROM classified
                    CROSS JOIN LATERAL (VALUES ('all', true), ('dispatched', NOT is_direct)) AS scope (code, holds)
                    CROSS JOIN LATERAL ("""
            + NUMBERS
            + """
                    ) AS number (rate, part, holds)
                WHERE scope.holds AND number.holds
                    AND scope.code = :scope AND basis = :basis AND number.rate = :rate AND number.part = :part
                    AND group_key = coalesce(CAST(:group AS text), group_key)
            )
            SELECT counted.requests, r.number, behind.division_code, behind.request_id, behind.received_at,
                behind.rated_due_at, behind.completed_at, behind.status, behind.department_division_code,
                behind.department_code, behind.bucket, behind.told_at, behind.sequence
            FROM (SELECT count(*) AS requests FROM behind) AS counted
                LEFT JOIN behind ON (behind.told_at, behind.request_id, behind.sequence) > (:afterAt, :afterId, :afterSequence)
                LEFT JOIN service_request r ON r.division_code = behind.division_code AND r.id = behind.request_id
            ORDER BY behind.told_at, behind.request_id, behind.sequence
            LIMIT :limit
            """;

    // reads one entry of the index for each division instead of all of them
    private static final String DIVISIONS =
            """
            WITH RECURSIVE division AS (
                (SELECT division_code FROM request_state ORDER BY division_code LIMIT 1)
                UNION ALL
                SELECT (SELECT s.division_code FROM request_state s WHERE s.division_code > division.division_code
                    ORDER BY s.division_code LIMIT 1)
                FROM division WHERE division.division_code IS NOT NULL)
            SELECT division_code FROM division WHERE division_code IS NOT NULL
            """;

    /**
     * Which requests, grouped how, as of when.
     *
     * @param department the only department, if not all
     * @param by the group key's kind, such as {@code department}; {@code total} for none
     */
    public record Selection(
            Set<String> divisions,
            @Nullable DepartmentKey department,
            Instant start,
            Instant end,
            Instant asOf,
            String by) {

        private static final Duration USUALLY_OPEN = Duration.ofDays(30);

        /** Since when what the window carries in was received, but for those open for long. */
        Instant carriedFrom() {
            return (asOf.isBefore(start) ? asOf : start).minus(USUALLY_OPEN);
        }
    }

    /** How many requests of a group one number counts. */
    public record Count(String group, FigureKey figure, long requests) {}

    /**
     * Where a list goes on.
     *
     * @param at when the request was received, or what is listed of it happened
     * @param sequence of what is listed of the request; 0 for itself
     */
    public record Position(Instant at, UUID id, int sequence) {

        /** Before the first. */
        public static final Position START = new Position(Instant.EPOCH.minusSeconds(1L << 36), new UUID(0, 0), 0);
    }

    /** A listed request; without one, only the count of an empty part. */
    public record Listed(long count, @Nullable Line line) {}

    /** One request as it was known at the cut-off. */
    public record Line(
            String number,
            String divisionCode,
            UUID id,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            String status,
            @Nullable DepartmentKey department,
            String bucket,
            Position position) {}

    private final DatabaseClient database;

    public OnTimeRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Every number of every group that is not zero. */
    public Flux<Count> count(Selection selection) {
        return select(COUNT, selection).map(OnTimeRepository::counted).all();
    }

    /** The requests behind one number, oldest first, and always at least one row with the number itself. */
    public Flux<Listed> list(Selection selection, FigureKey figure, @Nullable String group, Position after, int limit) {
        Rate rate = figure.rate();
        return select(LIST, selection)
                .bind("scope", figure.scope().code())
                .bind("basis", figure.basis().code())
                .bind("rate", rate == null ? "" : rate.code())
                .bind("part", figure.part())
                .bind("group", Figures.text(group))
                .bind("afterAt", after.at())
                .bind("afterId", after.id())
                .bind("afterSequence", after.sequence())
                .bind("limit", limit)
                .map(OnTimeRepository::listed)
                .all();
    }

    /** The divisions that have requests. */
    public Flux<String> divisions() {
        return database.sql(DIVISIONS)
                .map(row -> Figures.get(row, "division_code", String.class))
                .all();
    }

    private GenericExecuteSpec select(String statement, Selection selection) {
        return Figures.bind(database.sql(statement), selection)
                .bind("carriedFrom", selection.carriedFrom())
                .bind("by", selection.by());
    }

    private static Count counted(Readable row) {
        String rate = Figures.get(row, "rate", String.class);
        FigureKey figure = new FigureKey(
                Coded.of(Scope.class, Figures.get(row, "scope", String.class)),
                Coded.of(Basis.class, Figures.get(row, "basis", String.class)),
                rate.isEmpty() ? null : Coded.of(Rate.class, rate),
                Figures.get(row, "part", String.class));
        return new Count(Figures.get(row, "group_key", String.class), figure, Figures.get(row, "requests", Long.class));
    }

    private static Listed listed(Readable row) {
        UUID id = row.get("request_id", UUID.class);
        return new Listed(Figures.get(row, "requests", Long.class), id == null ? null : line(row, id));
    }

    private static Line line(Readable row, UUID id) {
        return new Line(
                Figures.get(row, "number", String.class),
                Figures.get(row, "division_code", String.class),
                id,
                Figures.get(row, "received_at", Instant.class),
                row.get("rated_due_at", Instant.class),
                row.get("completed_at", Instant.class),
                Figures.get(row, "status", String.class),
                Figures.department(row),
                Figures.get(row, "bucket", String.class),
                new Position(
                        Figures.get(row, "told_at", Instant.class), id, Figures.get(row, "sequence", Integer.class)));
    }
}
