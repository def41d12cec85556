package hotline.request.recomputation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import hotline.request.RequestNumber;
import hotline.request.handling.DeadlineShift;
import hotline.request.recomputation.Recomputation.Tally;
import hotline.request.store.Rows;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recomputations of deadlines, and what they came to for each request. */
@Repository
class RecomputationRepository {

    // the statuses word for word, so that the index of open requests serves
    private static final String COUNTED_BEFORE =
            """
            FROM service_request r
                JOIN LATERAL (SELECT c.calendar_version FROM handling_cycle c
                    WHERE c.division_code = r.division_code AND c.request_id = r.id
                    ORDER BY c.cycle_number DESC LIMIT 1) AS cycle ON true
            WHERE r.division_code = :division AND cycle.calendar_version < :calendarTo
                AND r.status IN ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature',
                    'under-review')
            """;

    private static final String LIST_COUNTED_BEFORE = "SELECT r.number " + COUNTED_BEFORE + " ORDER BY r.due_at, r.id";

    private static final String START = "WITH concerned AS MATERIALIZED (SELECT r.number, cycle.calendar_version "
            + COUNTED_BEFORE
            + """
            ), waiting AS (
                INSERT INTO deadline_recomputation_request (division_code, recomputation_id, number, result)
                SELECT :division, :id, number, 'waiting' FROM concerned)
            INSERT INTO deadline_recomputation (division_code, id, ordered_by, ordered_by_name, ordered_at, reason,
                calendar_from, calendar_to, state)
            SELECT :division, :id, :actorId, :actorName, :now, :reason,
                (SELECT coalesce(min(calendar_version), :calendarTo) FROM concerned), :calendarTo, 'running'
            """;

    private static final String COUNTS =
            """
            SELECT count(*) FILTER (WHERE i.result = 'waiting')::int AS waiting_count,
                count(*) FILTER (WHERE i.result = 'moved')::int AS moved_count,
                count(*) FILTER (WHERE i.result = 'stayed')::int AS stayed_count,
                count(*) FILTER (WHERE i.result = 'unchanged')::int AS unchanged_count,
                count(*) FILTER (WHERE i.result = 'ended')::int AS ended_count,
                count(*) FILTER (WHERE i.result = 'failed')::int AS failed_count
            FROM deadline_recomputation_request i
            WHERE i.division_code = r.division_code AND i.recomputation_id = r.id
            """;

    private static final String SELECT =
            """
            SELECT r.division_code, r.id, r.ordered_by, r.ordered_by_name, r.ordered_at, r.reason, r.calendar_from,
                r.calendar_to, r.state, r.finished_at, k.waiting_count, k.moved_count, k.stayed_count, k.unchanged_count,
                k.ended_count, k.failed_count
            FROM deadline_recomputation r CROSS JOIN LATERAL (
                SELECT r.waiting_count, r.moved_count, r.stayed_count, r.unchanged_count, r.ended_count, r.failed_count
                WHERE r.state <> 'running'
                UNION ALL
                SELECT * FROM (
            """
                    + COUNTS
                    + """
                ) AS counted WHERE r.state = 'running') AS k
            """;

    private static final String RUNNING = SELECT + " WHERE r.state = 'running' ORDER BY r.ordered_at, r.id";
    private static final String FIND = SELECT + " WHERE r.division_code = ANY(:divisions) AND r.id = :id";
    private static final String LATEST =
            SELECT + " WHERE r.division_code = :division ORDER BY r.ordered_at DESC, r.id DESC LIMIT :most";

    // whoever holds the row does it; others take another one, and one that could not be done stands back for a while
    private static final String CLAIM =
            """
            SELECT number FROM deadline_recomputation_request
            WHERE division_code = :division AND recomputation_id = :id AND result = 'waiting'
                AND (tried_at IS NULL OR tried_at <= :triedUntil)
            ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String SETTLE =
            """
            UPDATE deadline_recomputation_request
            SET result = :result, settled_at = :now, shifts = CAST(:shifts AS jsonb)
            WHERE division_code = :division AND recomputation_id = :id AND number = :number AND result = 'waiting'
            """;

    private static final String TRIED =
            """
            UPDATE deadline_recomputation_request SET tries = tries + 1, tried_at = :now,
                result = CASE WHEN tries + 1 >= :most THEN 'failed' ELSE result END,
                settled_at = CASE WHEN tries + 1 >= :most THEN CAST(:now AS timestamptz) END
            WHERE division_code = :division AND recomputation_id = :id AND number = :number AND result = 'waiting'
            """;

    private static final String END = "UPDATE deadline_recomputation r SET state = :state, finished_at = :now, "
            + "(waiting_count, moved_count, stayed_count, unchanged_count, ended_count, failed_count) = ("
            + COUNTS
            + """
            ) WHERE r.division_code = :division AND r.id = :id AND r.state = 'running'
                AND (CAST(:state AS text) <> 'finished' OR NOT EXISTS (SELECT FROM deadline_recomputation_request i
                    WHERE i.division_code = r.division_code AND i.recomputation_id = r.id AND i.result = 'waiting'))
            """;

    private static final String RESULTS =
            """
            SELECT number, result, settled_at, shifts::text AS shifts, tries FROM deadline_recomputation_request
            WHERE division_code = :division AND recomputation_id = :id AND number > :after
                AND (:isWhole OR result <> 'unchanged')
            ORDER BY number LIMIT :most
            """;

    private final DatabaseClient database;

    public RecomputationRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The open requests that were counted by an earlier version of the calendar, the next deadline first. */
    public Flux<RequestNumber> countedBefore(String divisionCode, long calendarVersion) {
        return database.sql(LIST_COUNTED_BEFORE)
                .bind("division", divisionCode)
                .bind("calendarTo", calendarVersion)
                .map(StoredRow.read(RecomputationRepository::number))
                .all();
    }

    /** Writes down that it is to be done, and for which requests. */
    public Mono<Void> start(Recomputation ordered) {
        return database.sql(START)
                .bind("division", ordered.divisionCode())
                .bind("id", ordered.id())
                .bind("actorId", ordered.orderedBy())
                .bind("actorName", ordered.orderedByName())
                .bind("now", ordered.orderedAt())
                .bind("reason", ordered.reason())
                .bind("calendarTo", ordered.calendarTo())
                .then();
    }

    public Flux<Recomputation> running() {
        return database.sql(RUNNING)
                .map(StoredRow.read(RecomputationRepository::recomputation))
                .all();
    }

    public Mono<Recomputation> find(Set<String> divisions, UUID id) {
        return database.sql(FIND)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("id", id)
                .map(StoredRow.read(RecomputationRepository::recomputation))
                .one();
    }

    /** The latest of a division, newest first. */
    public Flux<Recomputation> latest(String divisionCode, int most) {
        return database.sql(LATEST)
                .bind("division", divisionCode)
                .bind("most", most)
                .map(StoredRow.read(RecomputationRepository::recomputation))
                .all();
    }

    /**
     * Locks a request that waits and that nobody is working on, for the rest of the transaction.
     *
     * @param triedUntil how long ago it must have failed to be tried again
     */
    public Mono<RequestNumber> claim(Recomputation running, Instant triedUntil) {
        return database.sql(CLAIM)
                .bind("division", running.divisionCode())
                .bind("id", running.id())
                .bind("triedUntil", triedUntil)
                .map(StoredRow.read(RecomputationRepository::number))
                .one();
    }

    public Mono<Void> settle(
            Recomputation running,
            RequestNumber number,
            RecomputationResult result,
            List<DeadlineShift> shifts,
            Instant now) {
        return database.sql(SETTLE)
                .bind("result", result.code())
                .bind("now", now)
                .bind("shifts", written(shifts))
                .bind("division", running.divisionCode())
                .bind("id", running.id())
                .bind("number", number.value())
                .then();
    }

    /** Lets others go first after a try that came to nothing; the last one fails. */
    public Mono<Void> tried(Recomputation running, RequestNumber number, int most, Instant now) {
        return database.sql(TRIED)
                .bind("now", now)
                .bind("most", most)
                .bind("division", running.divisionCode())
                .bind("id", running.id())
                .bind("number", number.value())
                .then();
    }

    /** Ends it; to be finished no request may wait any more. Says whether it did. */
    public Mono<Boolean> end(Recomputation running, RecomputationState state, Instant now) {
        return database.sql(END)
                .bind("state", state.code())
                .bind("now", now)
                .bind("division", running.divisionCode())
                .bind("id", running.id())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /**
     * What it came to for each request, by number.
     *
     * @param after the last number that is known already
     * @param isWhole whether those are wanted too for which nothing changed
     */
    public Flux<RecomputedRequest> results(Recomputation recomputation, String after, boolean isWhole, int most) {
        return database.sql(RESULTS)
                .bind("division", recomputation.divisionCode())
                .bind("id", recomputation.id())
                .bind("after", after)
                .bind("isWhole", isWhole)
                .bind("most", most)
                .map(StoredRow.read(RecomputationRepository::result))
                .all();
    }

    private static Recomputation recomputation(StoredRow row) {
        return new Recomputation(
                row.text("division_code"),
                row.id("id"),
                row.text("ordered_by"),
                row.text("ordered_by_name"),
                row.instant("ordered_at"),
                row.text("reason"),
                row.count("calendar_from"),
                row.count("calendar_to"),
                row.coded("state", RecomputationState.class),
                row.instantOrNull("finished_at"),
                new Tally(
                        row.number("waiting_count"),
                        row.number("moved_count"),
                        row.number("stayed_count"),
                        row.number("unchanged_count"),
                        row.number("ended_count"),
                        row.number("failed_count")));
    }

    private static RecomputedRequest result(StoredRow row) {
        return new RecomputedRequest(
                number(row),
                row.coded("result", RecomputationResult.class),
                row.instantOrNull("settled_at"),
                read(row.textOrNull("shifts")),
                row.number("tries"));
    }

    private static RequestNumber number(StoredRow row) {
        return new RequestNumber(row.text("number"));
    }

    private static String written(List<DeadlineShift> shifts) {
        try {
            return Rows.JSON.writeValueAsString(shifts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("shifts have a JSON form", impossible);
        }
    }

    private static List<DeadlineShift> read(@Nullable String shifts) {
        try {
            return shifts == null ? List.of() : Rows.JSON.readValue(shifts, new TypeReference<>() {});
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not what this program wrote of a recomputation", foreign);
        }
    }
}
