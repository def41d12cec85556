package hotline.statistics.store;

import hotline.request.TimeAnomaly;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Counts and lists requests from their history of states; both by the same lines of SQL, in one statement each. */
@Repository
public class OnTimeRepository {

    private static final String CLASSIFIED = Figures.resource("on-time-classified.sql");
    private static final String NUMBERS = Figures.resource("on-time-numbers.sql") + impossibleTimes();
    private static final String LISTED = "received_at, rated_due_at, completed_at, status, bucket, lifting_act";

    // requests that agree in all that matters are counted once, as a cell, however many they are
    private static final String COUNT = CLASSIFIED
            + """
            , cell AS (
                SELECT group_key, basis, kind, is_direct, is_accepted, is_imported, is_received, is_completed, is_open,
                    is_waiting, is_passed_on_in_time, is_carried_in, is_leaving_later, is_round_due, is_rated,
                    is_extension_pending, is_under_review, is_unreasonable, is_adjudicated, is_redone, is_due_again,
                    disposition, status, declared_verdict, time_anomaly, lifting_act, bucket, term, ledger_end, count(*) AS requests
                FROM classified
                GROUP BY group_key, basis, kind, is_direct, is_accepted, is_imported, is_received, is_completed, is_open,
                    is_waiting, is_passed_on_in_time, is_carried_in, is_leaving_later, is_round_due, is_rated,
                    is_extension_pending, is_under_review, is_unreasonable, is_adjudicated, is_redone, is_due_again,
                    disposition, status, declared_verdict, time_anomaly, lifting_act, bucket, term, ledger_end
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

    private static final String BEHIND = CLASSIFIED
            + """
            , behind AS (
                SELECT division_code, request_id, received_at, rated_due_at, completed_at, status,
                    department_division_code, department_code, bucket, lifting_act, told_at, sequence
                FROM classified
                WHERE basis = :basis AND (:scope = 'all' OR NOT is_direct)
                    AND group_key = coalesce(CAST(:group AS text), group_key)
                    AND"""
            + Figures.oneOf(NUMBERS)
            + ")";

    private static final String WHO_LIFTED =
            """
            LEFT JOIN request_event e ON page.lifting_act IS NOT NULL AND e.division_code = page.division_code
                AND e.request_id = page.request_id AND e.sequence = page.sequence
            """;

    private static final String COUNT_AND_LIST =
            BEHIND + Figures.page(Figures.COUNTED, LISTED, ", e.actor_name", WHO_LIFTED);

    private static final String LIST = BEHIND + Figures.page(Figures.KNOWN, LISTED, ", e.actor_name", WHO_LIFTED);

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
            @Nullable Lift lift,
            Position position) {}

    /** The act that lifted a lateness. */
    public record Lift(String act, String by, Instant at) {}

    private final DatabaseClient database;

    public OnTimeRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Every number of every group that is not zero. */
    public Flux<Count> count(Selection selection) {
        return select(COUNT, selection).map(OnTimeRepository::counted).all();
    }

    /**
     * The requests behind one number, oldest first, and always at least one row with the number itself.
     *
     * @param counted the number, where a part before has counted it
     */
    public Flux<Listed> list(
            Selection selection,
            FigureKey figure,
            @Nullable String group,
            Position after,
            @Nullable Long counted,
            int limit) {
        return listing("", selection, figure, group, after, counted, limit)
                .map(OnTimeRepository::listed)
                .all();
    }

    /** @param explained what stands before the statement where its cost is asked for */
    GenericExecuteSpec listing(
            String explained,
            Selection selection,
            FigureKey figure,
            @Nullable String group,
            Position after,
            @Nullable Long counted,
            int limit) {
        Rate rate = figure.rate();
        GenericExecuteSpec statement = select(explained + (counted == null ? COUNT_AND_LIST : LIST), selection)
                .bind("scope", figure.scope().code())
                .bind("basis", figure.basis().code())
                .bind("number", (rate == null ? "" : rate.code()) + "/" + figure.part())
                .bind("group", Figures.text(group));
        return Figures.bindPage(statement, after, counted, limit);
    }

    /** A row for each kind of impossible times, whatever kinds there are. */
    private static String impossibleTimes() {
        return Stream.of(TimeAnomaly.values())
                .map(kind -> ",\n    ('', 'impossible-" + kind.code()
                        + "', is_received AND bucket = 'impossible-times' AND time_anomaly = '" + kind.code() + "')")
                .collect(Collectors.joining());
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
        return new Listed(Figures.get(row, "counted", Long.class), id == null ? null : line(row, id));
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
                lift(row),
                new Position(
                        Figures.get(row, "told_at", Instant.class), id, Figures.get(row, "sequence", Integer.class)));
    }

    private static @Nullable Lift lift(Readable row) {
        String act = row.get("lifting_act", String.class);
        return act == null
                ? null
                : new Lift(
                        act, Figures.get(row, "actor_name", String.class), Figures.get(row, "told_at", Instant.class));
    }
}
