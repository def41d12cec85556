package hotline.supervision;

import hotline.request.HandlingSettings;
import hotline.request.RequestNumber;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Takes alarms that have gone off. */
@Repository
class AlarmRepository {

    // An act locks its request and then its alarms. Waiting for a request while holding its alarm would be a deadlock,
    // so that what is busy is left for the next look; whoever acts on a request taken here waits for the request alone.
    // The request is looked up for each alarm in turn: a join would let the planner sort all that has gone off.
    static final String CLAIM =
            """
            SELECT a.division_code, a.request_id, r.number, a.cycle_number, a.step, a.assignment_number, a.run_number,
                a.stage, a.due_at, coalesce(a.attempts, 0) AS attempts,
                a.stage <= coalesce((SELECT min(share) FROM division_handling d, unnest(d.due_soon_shares) AS share
                    WHERE d.division_code = a.division_code), :usualShare) AS is_first_share
            FROM request_alarm a
                CROSS JOIN LATERAL (SELECT number FROM service_request
                    WHERE division_code = a.division_code AND id = a.request_id
                    FOR NO KEY UPDATE SKIP LOCKED) AS r
            WHERE a.fires_at < :now
            ORDER BY a.fires_at
            LIMIT 1
            FOR UPDATE OF a SKIP LOCKED
            """;

    private static final String FIRST_OF =
            """
            SELECT a.division_code, a.request_id, r.number, a.cycle_number, a.step, a.assignment_number, a.run_number,
                a.stage, a.due_at, coalesce(a.attempts, 0) AS attempts,
                a.stage <= coalesce((SELECT min(share) FROM division_handling d, unnest(d.due_soon_shares) AS share
                    WHERE d.division_code = a.division_code), :usualShare) AS is_first_share, a.fires_at
            FROM request_alarm a JOIN service_request r ON r.division_code = a.division_code AND r.id = a.request_id
            WHERE r.division_code = :divisionCode AND r.number = :number AND a.fires_at < :until
            ORDER BY a.fires_at
            LIMIT 1
            """;

    private static final String THAT_ALARM =
            """
            WHERE division_code = :divisionCode AND request_id = :requestId AND cycle_number = :cycleNumber
                AND step = :step AND assignment_number = :assignmentNumber AND run_number = :runNumber
                AND stage = :stage AND due_at = :dueAt
            """;

    private static final String DELETE = "DELETE FROM request_alarm " + THAT_ALARM;

    private static final String PUT_OFF =
            "UPDATE request_alarm SET attempts = coalesce(attempts, 0) + 1, fires_at = :until " + THAT_ALARM;

    private static final String WAIT = "UPDATE request_alarm SET fires_at = :until " + THAT_ALARM;

    private static final String BACKLOG =
            """
            SELECT (SELECT min(fires_at) FROM request_alarm) AS next_at,
                (SELECT count(*) FROM request_alarm WHERE attempts IS NOT NULL) AS failing
            """;

    /**
     * The alarms that wait for a sweep.
     *
     * @param nextAt when the first alarm goes or went off; absent where there is none
     * @param failing how many alarms a sweep has failed at and put off
     */
    public record Backlog(@Nullable Instant nextAt, long failing) {}

    /** An alarm and when it goes off. */
    record Gone(Alarm alarm, Instant firesAt) {}

    private final DatabaseClient database;

    public AlarmRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Takes the alarm that went off first, for this transaction alone; empty if none is left to take. */
    public Mono<Alarm> claim(Instant now) {
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("usualShare", Collections.min(HandlingSettings.USUAL.dueSoonShares()))
                .map(StoredRow.read(AlarmRepository::alarm))
                .one();
    }

    /** The alarm of one request that goes off first, if that is before an instant; whoever asks has written the request. */
    Mono<Gone> firstOf(RequestNumber number, Instant until) {
        return database.sql(FIRST_OF)
                .bind("divisionCode", number.divisionCode())
                .bind("number", number.value())
                .bind("until", until)
                .bind("usualShare", Collections.min(HandlingSettings.USUAL.dueSoonShares()))
                .map(StoredRow.read(row -> new Gone(alarm(row), row.instant("fires_at"))))
                .one();
    }

    public Mono<Void> delete(Alarm alarm) {
        return of(alarm, database.sql(DELETE)).then();
    }

    public Mono<Void> putOff(Alarm alarm, Instant until) {
        return of(alarm, database.sql(PUT_OFF)).bind("until", until).then();
    }

    /** Lets an alarm go off again, which is no failure. */
    public Mono<Void> letWait(Alarm alarm, Instant until) {
        return of(alarm, database.sql(WAIT)).bind("until", until).then();
    }

    public Mono<Backlog> backlog() {
        return database.sql(BACKLOG).mapProperties(Backlog.class).one();
    }

    static GenericExecuteSpec of(Alarm alarm, GenericExecuteSpec statement) {
        return statement
                .bind("divisionCode", alarm.divisionCode())
                .bind("requestId", alarm.requestId())
                .bind("cycleNumber", alarm.cycleNumber())
                .bind("step", alarm.step())
                .bind("assignmentNumber", alarm.assignmentNumber())
                .bind("runNumber", alarm.runNumber())
                .bind("stage", alarm.stage())
                .bind("dueAt", alarm.dueAt());
    }

    private static Alarm alarm(StoredRow row) {
        return new Alarm(
                row.text("division_code"),
                row.id("request_id"),
                row.text("number"),
                row.number("cycle_number"),
                row.text("step"),
                row.number("assignment_number"),
                row.number("run_number"),
                row.number("stage"),
                row.instant("due_at"),
                row.flag("is_first_share"),
                row.number("attempts"));
    }
}
