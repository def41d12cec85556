package hotline.request.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import hotline.deadline.RuleMatter;
import hotline.request.store.Rows;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads of the accepted requests of a time as much as a rule pack looks at. */
@Repository
class TrialReader {

    // what was not accepted enters no rate, and impossible times of imported history can be judged by no rule;
    // what was withdrawn late was never completed, but no rule looks further than its withdrawal
    private static final String RECEIVED =
            """
            SELECT r.number, r.nature, r.urgency, r.subject_code, r.enterprise_code IS NOT NULL AS is_enterprise,
                r.received_at, c.due_at, c.original_due_at,
                CASE WHEN r.status = 'withdrawn' THEN coalesce(c.completed_at, r.recorded_at) ELSE c.completed_at END
                    AS completed_at,
                (SELECT coalesce(json_agg(to_jsonb(k) ORDER BY k.started_at), '[]')::text FROM request_clock k
                    WHERE k.division_code = r.division_code AND k.request_id = r.id
                        AND (k.step <> 'completion' OR k.assignment_number > 0 OR k.cycle_number > 1)) AS clocks,
                r.superior_due_at,
                EXISTS (SELECT FROM request_event e WHERE e.division_code = r.division_code AND e.request_id = r.id
                    AND e.act IN ('correct', 'return')) AS is_changed
            FROM service_request r
                JOIN request_state s ON s.division_code = r.division_code AND s.request_id = r.id
                    AND s.version = r.version AND s.known_to = 'infinity'
                JOIN handling_cycle c ON c.division_code = r.division_code AND c.request_id = r.id AND c.cycle_number = 1
            WHERE r.division_code = :division AND r.received_at >= :from AND r.received_at < :to
                AND s.disposition = 'accepted' AND r.time_anomaly IS NULL AND r.declared_verdict IS NULL
            ORDER BY r.received_at, r.id
            LIMIT :limit
            """;

    /**
     * A request with the deadlines of its first cycle.
     *
     * @param dueAt after extensions
     * @param clocks all but that of the first cycle itself
     * @param superiorDueAt the superior platform's limit
     * @param changed whether it was corrected or came back, so that its deadlines were counted from something else
     */
    public record TrialRow(
            String number,
            RuleMatter matter,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            @Nullable Instant completedAt,
            List<TrialClock> clocks,
            @Nullable Instant superiorDueAt,
            boolean changed) {}

    /** Another clock of a request, by the row that it is stored in. */
    public record TrialClock(
            String step,
            int assignmentNumber,
            Instant startedAt,
            @Nullable Instant originalDueAt,
            @Nullable Instant endedAt,
            boolean isDropped) {}

    private final DatabaseClient database;

    public TrialReader(DatabaseClient database) {
        this.database = database;
    }

    /** The accepted requests that a division received in a time, the earliest first. */
    public Flux<TrialRow> received(String divisionCode, Instant from, Instant to, int limit) {
        return database.sql(RECEIVED)
                .bind("division", divisionCode)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map(StoredRow.read(TrialReader::row))
                .all();
    }

    private static TrialRow row(StoredRow row) {
        RuleMatter matter = new RuleMatter(
                row.text("nature"), row.text("urgency"), row.textOrNull("subject_code"), row.flag("is_enterprise"));
        return new TrialRow(
                row.text("number"),
                matter,
                row.instant("received_at"),
                row.instantOrNull("due_at"),
                row.instantOrNull("original_due_at"),
                row.instantOrNull("completed_at"),
                clocks(row.text("clocks")),
                row.instantOrNull("superior_due_at"),
                row.flag("is_changed"));
    }

    private static List<TrialClock> clocks(String json) {
        try {
            return List.of(Rows.JSON.readValue(json, TrialClock[].class));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the stored clocks cannot be read", notOurs);
        }
    }
}
