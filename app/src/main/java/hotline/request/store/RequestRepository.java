package hotline.request.store;

import hotline.database.Settling;
import hotline.idempotency.KeptAnswer;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.shared.problem.ProblemException;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes requests: one statement for each. */
@Repository
public class RequestRepository implements RegistrationStore {

    private static final Logger LOG = LoggerFactory.getLogger(RequestRepository.class);

    private static final String LOADED =
            """
            SELECT json_build_object(
                'request', r,
                'handling', json_build_object(
                    'cycles', (SELECT json_agg(n ORDER BY n.cycle_number) FROM (
                        SELECT c.*, CASE WHEN c.rule_pack IS NOT NULL THEN json_build_object('rule_pack', c.rule_pack,
                            'rule_pack_version', c.rule_pack_version, 'calendar_version', c.calendar_version) END AS rules
                        FROM handling_cycle c WHERE c.division_code = r.division_code AND c.request_id = r.id) AS n),
                    'parts', (SELECT coalesce(json_agg(n ORDER BY n.assignment_number), '[]') FROM (
                        SELECT a.*, json_build_object('division_code', a.department_division_code,
                            'code', a.department_code) AS department
                        FROM assignment a WHERE a.division_code = r.division_code AND a.request_id = r.id) AS n),
                    'clocks', (SELECT coalesce(json_agg(k), '[]') FROM request_clock k
                        WHERE k.division_code = r.division_code AND k.request_id = r.id),
                    'proceedings', (SELECT coalesce(json_agg(n ORDER BY n.proceeding_number), '[]') FROM (
                        SELECT p.proceeding_number, p.kind, p.cycle_number, p.assignment_number, p.opened_at, p.opened_by,
                            p.code, p.claimed_at, p.closed_at, p.outcome, CASE WHEN p.amount IS NOT NULL
                                THEN json_build_object('amount', p.amount, 'unit', p.unit) END AS amount
                        FROM request_proceeding p WHERE p.division_code = r.division_code AND p.request_id = r.id) AS n))
                )::text AS document
            FROM service_request r
            WHERE r.division_code = :divisionCode AND \
            """;

    private static final String LOAD = LOADED + "r.number = :number";
    private static final String LOAD_ALL = LOADED + "r.number = ANY(:numbers)";

    // Who loses the race for a key is not admitted and writes nothing; the winner's answer is read by FIND_KEY, in a
    // statement of its own, since the loser's does not see the winner's row. Of several under one key in the same
    // statement
    // the first in their order wins.
    private static final String REGISTER =
            """
            WITH document AS MATERIALIZED (
                SELECT body, place
                FROM jsonb_array_elements(CAST(:documents AS jsonb)) WITH ORDINALITY AS given (body, place)),
            claimed AS (
                INSERT INTO idempotency_key
                SELECT n.* FROM document, jsonb_populate_record(
                    jsonb_populate_record(NULL::idempotency_key, body -> 'request_key'), body -> 'key') AS n
                ORDER BY n.division_code, n.scope, n.key, place
                ON CONFLICT DO NOTHING RETURNING request_id),
            admitted AS MATERIALIZED (
                SELECT body FROM document JOIN claimed ON claimed.request_id = (body #>> '{request_key,request_id}')::uuid),
            request AS (INSERT INTO service_request
                SELECT n.* FROM admitted, jsonb_populate_record(NULL::service_request, body -> 'request') AS n
                RETURNING division_code, number, id),
            listed AS (INSERT INTO request_roll (division_code, number, request_id)
                SELECT division_code, number, id FROM request),
            words AS (INSERT INTO request_text
                SELECT n.* FROM admitted, jsonb_populate_record(
                    jsonb_populate_record(NULL::request_text, body -> 'request_key'), body -> 'text') AS n),
            caller AS (INSERT INTO request_caller
                SELECT n.* FROM admitted, jsonb_populate_record(
                    jsonb_populate_record(NULL::request_caller, body -> 'request_key'), body -> 'caller') AS n),
            cycle AS (INSERT INTO handling_cycle
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::handling_cycle, body -> 'request_key'), body -> 'cycles') AS n),
            part AS (INSERT INTO assignment
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::assignment, body -> 'request_key'), body -> 'parts') AS n),
            clock AS (INSERT INTO request_clock
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_clock, body -> 'request_key'), body -> 'clocks') AS n),
            clock_known AS (INSERT INTO clock_state
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::clock_state, body -> 'request_key'), body -> 'clock_states') AS n),
            alarm AS (INSERT INTO request_alarm
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_alarm, body -> 'request_key'), body -> 'alarms') AS n),
            notice AS (INSERT INTO request_notice
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_notice, body -> 'request_key'), body -> 'notices') AS n),
            event AS (INSERT INTO request_event
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_event, body -> 'request_key'), body -> 'events') AS n),
            state AS (INSERT INTO request_state
                SELECT n.* FROM admitted, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_state, body -> 'request_key'), body -> 'states') AS n)
            SELECT request_id FROM claimed
            """;

    private static final String ACT =
            """
            WITH document AS MATERIALIZED (SELECT CAST(:document AS jsonb) AS body),
            moved AS (
                UPDATE service_request r SET
                    version = n.version, head_hash = n.head_hash, recorded_at = n.recorded_at, status = n.status,
                    is_direct = n.is_direct, lead_division_code = n.lead_division_code,
                    lead_department_code = n.lead_department_code, due_at = n.due_at,
                    original_due_at = n.original_due_at, is_due_provisional = n.is_due_provisional,
                    completed_at = n.completed_at, nature = n.nature, urgency = n.urgency,
                    subject_code = n.subject_code, township_code = n.township_code, village_code = n.village_code,
                    superior_due_at = n.superior_due_at, repeat_calls = n.repeat_calls, merged_into = n.merged_into,
                    clock_stopped_at = n.clock_stopped_at, next_due_at = n.next_due_at, next_step = n.next_step,
                    is_secret = n.is_secret
                FROM document, jsonb_populate_record(NULL::service_request, body -> 'request') AS n
                WHERE r.division_code = n.division_code AND r.id = n.id AND r.version = n.version - 1
                RETURNING r.division_code, r.id, r.version, body),
            key AS (INSERT INTO idempotency_key
                SELECT n.* FROM moved, jsonb_populate_record(
                    jsonb_populate_record(NULL::idempotency_key, body -> 'request_key'), body -> 'key') AS n
                WHERE body ? 'key'),
            message AS (INSERT INTO request_message
                SELECT n.* FROM moved, jsonb_populate_record(
                    jsonb_populate_record(NULL::request_message, body -> 'request_key'), body -> 'message') AS n
                WHERE body ? 'message'),
            cycle AS (INSERT INTO handling_cycle
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::handling_cycle, body -> 'request_key'), body -> 'cycles') AS n
                ON CONFLICT (division_code, request_id, cycle_number) DO UPDATE SET
                    rule_pack = EXCLUDED.rule_pack, rule_pack_version = EXCLUDED.rule_pack_version,
                    calendar_version = EXCLUDED.calendar_version, due_at = EXCLUDED.due_at,
                    original_due_at = EXCLUDED.original_due_at, is_due_provisional = EXCLUDED.is_due_provisional,
                    completed_at = EXCLUDED.completed_at, verdict = EXCLUDED.verdict,
                    adjudicated_verdict = EXCLUDED.adjudicated_verdict),
            part AS (INSERT INTO assignment
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::assignment, body -> 'request_key'), body -> 'parts') AS n
                ON CONFLICT (division_code, request_id, assignment_number) DO UPDATE SET
                    acknowledged_at = EXCLUDED.acknowledged_at, contacted_at = EXCLUDED.contacted_at,
                    completed_at = EXCLUDED.completed_at, ended_at = EXCLUDED.ended_at, ending = EXCLUDED.ending),
            clock AS (INSERT INTO request_clock
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_clock, body -> 'request_key'), body -> 'clocks') AS n
                ON CONFLICT (division_code, request_id, cycle_number, step, assignment_number, run_number) DO UPDATE SET
                    due_at = EXCLUDED.due_at, original_due_at = EXCLUDED.original_due_at, is_due_provisional = EXCLUDED.is_due_provisional,
                    stopped_at = EXCLUDED.stopped_at, ended_at = EXCLUDED.ended_at, is_dropped = EXCLUDED.is_dropped,
                    explanation = EXCLUDED.explanation),
            proceeding AS (INSERT INTO request_proceeding
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_proceeding, body -> 'request_key'), body -> 'proceedings') AS n
                ON CONFLICT (division_code, request_id, proceeding_number) DO UPDATE SET
                    closed_at = EXCLUDED.closed_at, outcome = EXCLUDED.outcome),
            clock_until AS (UPDATE clock_state s SET known_to = n.known_from
                FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::clock_state, body -> 'request_key'), body -> 'clock_states') AS n
                WHERE s.division_code = n.division_code AND s.request_id = n.request_id AND s.known_to = 'infinity'
                    AND s.cycle_number = n.cycle_number AND s.step = n.step
                    AND s.assignment_number = n.assignment_number AND s.run_number = n.run_number),
            clock_known AS (INSERT INTO clock_state
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::clock_state, body -> 'request_key'), body -> 'clock_states') AS n),
            calmed AS (DELETE FROM request_alarm a USING moved
                WHERE a.division_code = moved.division_code AND a.request_id = moved.id
                    AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::request_alarm, body -> 'alarms') AS n
                        WHERE n.cycle_number = a.cycle_number AND n.step = a.step
                            AND n.assignment_number = a.assignment_number AND n.run_number = a.run_number
                            AND n.stage = a.stage AND n.due_at = a.due_at)),
            alarm AS (INSERT INTO request_alarm
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_alarm, body -> 'request_key'), body -> 'alarms') AS n
                WHERE n.fires_at > (body ->> 'alarms_after')::timestamptz
                ON CONFLICT DO NOTHING),
            notice AS (INSERT INTO request_notice
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_notice, body -> 'request_key'), body -> 'notices') AS n),
            event AS (INSERT INTO request_event
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_event, body -> 'request_key'), body -> 'events') AS n),
            until AS (UPDATE request_state s SET known_to = (body #>> '{states,0,known_from}')::timestamptz
                FROM moved WHERE s.division_code = moved.division_code AND s.request_id = moved.id
                    AND s.known_to = 'infinity'),
            state AS (INSERT INTO request_state
                SELECT n.* FROM moved, jsonb_populate_recordset(
                    jsonb_populate_record(NULL::request_state, body -> 'request_key'), body -> 'states') AS n)
            SELECT version FROM moved
            """;

    private static final String FIND_KEYS =
            """
            SELECT scope, key, digest, request_id, answer FROM idempotency_key
            WHERE division_code = :divisionCode AND (scope, key) IN (SELECT * FROM unnest(:scopes, :keys))
            """;

    private static final String HAS_CHILDREN =
            """
            SELECT EXISTS (SELECT 1 FROM service_request
                WHERE division_code = :divisionCode AND merged_into = :number) AS has_children
            """;

    private static final String ANY_TAKEN =
            """
            SELECT EXISTS (SELECT 1 FROM service_request
                WHERE division_code = :divisionCode AND number = ANY(:numbers)) AS taken
            """;

    private final DatabaseClient database;
    private final Settling settling;

    public RequestRepository(DatabaseClient database, Settling settling) {
        this.database = database;
        this.settling = settling;
    }

    public Mono<ServiceRequest> find(RequestNumber number) {
        return database.sql(LOAD)
                .bind("divisionCode", number.divisionCode())
                .bind("number", number.value())
                .map(StoredRow.read(row -> read(number, row.text("document"))))
                .one();
    }

    /** Several requests of a division, in no order; one that cannot be read is left out. */
    public Flux<ServiceRequest> findAll(String divisionCode, Collection<RequestNumber> numbers) {
        return database.sql(LOAD_ALL)
                .bind("divisionCode", divisionCode)
                .bind("numbers", numbers.stream().map(RequestNumber::value).toArray(String[]::new))
                .map(StoredRow.read(row -> readable(row.text("document"))))
                .all()
                .concatMap(Mono::justOrEmpty);
    }

    private static Optional<ServiceRequest> readable(String document) {
        try {
            return Optional.of(Loaded.parse(document).toRequest());
        } catch (RuntimeException notOurs) {
            LOG.error("a stored request cannot be read", notOurs);
            return Optional.empty();
        }
    }

    private static ServiceRequest read(RequestNumber number, String document) {
        try {
            return Loaded.parse(document).toRequest();
        } catch (RuntimeException notOurs) {
            LOG.error("the stored request {} cannot be read", number, notOurs);
            throw new ProblemException(RequestProblem.DAMAGED_REQUEST, Map.of("number", number.value()));
        }
    }

    @Override
    public Flux<UUID> register(Collection<String> documents, Instant earliest) {
        return writing(documents)
                .filter(statement -> inTime(statement, earliest))
                .map(StoredRow.read(RequestRepository::requestId))
                .all();
    }

    /** Writes history, which settles no figure: it counts by when it occurred, however late it is written. */
    Flux<UUID> importAll(Collection<String> documents) {
        return writing(documents)
                .map(StoredRow.read(RequestRepository::requestId))
                .all();
    }

    /** Tells whether a number of a division is given already, or stands here twice. */
    public Mono<Boolean> isAnyTaken(String divisionCode, Collection<RequestNumber> numbers) {
        String[] distinct =
                numbers.stream().map(RequestNumber::value).distinct().toArray(String[]::new);
        if (distinct.length < numbers.size()) {
            return Mono.just(true);
        }
        return database.sql(ANY_TAKEN)
                .bind("divisionCode", divisionCode)
                .bind("numbers", distinct)
                .mapValue(Boolean.class)
                .one();
    }

    /** Tells whether other requests were merged into this one. */
    public Mono<Boolean> hasMergedChildren(RequestNumber number) {
        return database.sql(HAS_CHILDREN)
                .bind("divisionCode", number.divisionCode())
                .bind("number", number.value())
                .mapValue(Boolean.class)
                .one();
    }

    /** Writes one act; empty if the request has moved on since it was read. */
    Mono<Integer> act(String document, Instant recordedAt) {
        return database.sql(ACT)
                .bind("document", document)
                .filter(statement -> inTime(statement, recordedAt))
                .map(StoredRow.read(row -> row.valueOrNull("version", Integer.class)))
                .one();
    }

    @Override
    public Flux<KeptAnswer> answers(String divisionCode, Collection<IdempotencyKey> keys) {
        return database.sql(FIND_KEYS)
                .bind("divisionCode", divisionCode)
                .bind("scopes", keys.stream().map(IdempotencyKey::scope).toArray(String[]::new))
                .bind("keys", keys.stream().map(IdempotencyKey::key).toArray(String[]::new))
                .mapProperties(KeptAnswer.class)
                .all();
    }

    private GenericExecuteSpec writing(Collection<String> documents) {
        return database.sql(REGISTER).bind("documents", "[" + String.join(",", documents) + "]");
    }

    /** Comes when the connection is there and nothing is left but to send. */
    private Statement inTime(Statement statement, Instant recordedAt) {
        settling.requireInTime(recordedAt);
        return statement;
    }

    private static UUID requestId(StoredRow row) {
        return row.id("request_id");
    }
}
