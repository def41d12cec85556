package hotline.request.store;

import hotline.request.RequestNumber;
import hotline.shared.sql.StoredRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads everything that is stored of a request by one statement, so that an act under way cannot look like tampering. */
@Repository
public class EvidenceReader {

    // a request whose row was deleted or renamed is found by its first event; a scan, for the damaged only
    private static final String EVIDENCE =
            """
            WITH named AS (
                SELECT id FROM service_request WHERE division_code = :divisionCode AND number = :number),
            sought AS (
                SELECT id FROM named
                UNION ALL
                (SELECT request_id FROM request_event
                    WHERE division_code = :divisionCode AND sequence = 1 AND strpos(payload, :quotedNumber) > 0
                        AND NOT EXISTS (SELECT FROM named)
                    LIMIT 1)),
            known AS (
                SELECT id FROM sought
                UNION ALL
                SELECT request_id FROM request_roll
                    WHERE division_code = :divisionCode AND number = :number AND NOT EXISTS (SELECT FROM sought))
            SELECT json_build_object(
                'division_code', :divisionCode,
                'request_id', sought.id,
                'events', (SELECT coalesce(json_agg(e ORDER BY e.sequence), '[]') FROM request_event e
                    WHERE e.division_code = :divisionCode AND e.request_id = sought.id),
                'words', (SELECT to_json(t) FROM request_text t
                    WHERE t.division_code = :divisionCode AND t.request_id = sought.id),
                'caller', (SELECT to_json(c) FROM request_caller c
                    WHERE c.division_code = :divisionCode AND c.request_id = sought.id),
                'messages', (SELECT coalesce(json_agg(m ORDER BY m.sequence), '[]') FROM request_message m
                    WHERE m.division_code = :divisionCode AND m.request_id = sought.id),
                'erasures', (SELECT coalesce(json_agg(x ORDER BY x.erased_at, x.id), '[]') FROM erasure x
                    WHERE x.division_code = :divisionCode AND x.subject_id = sought.id),
                'listed', EXISTS (SELECT FROM request_roll l WHERE l.division_code = :divisionCode
                    AND l.number = :number AND l.request_id = sought.id),
                'folded', json_build_object(
                    'request_state', (SELECT coalesce(json_agg(s ORDER BY s.version, s.known_from), '[]')
                        FROM request_state s WHERE s.division_code = :divisionCode AND s.request_id = sought.id),
                    'clock_state', (SELECT coalesce(json_agg(z ORDER BY z.version, z.cycle_number, z.assignment_number,
                            z.step COLLATE "C", z.run_number, z.known_from), '[]')
                        FROM clock_state z WHERE z.division_code = :divisionCode AND z.request_id = sought.id),
                    'request_proceeding', (SELECT coalesce(json_agg(p ORDER BY p.proceeding_number), '[]')
                        FROM request_proceeding p WHERE p.division_code = :divisionCode AND p.request_id = sought.id),
                    'service_request', (SELECT coalesce(json_agg(r), '[]')
                        FROM service_request r WHERE r.division_code = :divisionCode AND r.id = sought.id),
                    'handling_cycle', (SELECT coalesce(json_agg(h ORDER BY h.cycle_number), '[]')
                        FROM handling_cycle h WHERE h.division_code = :divisionCode AND h.request_id = sought.id),
                    'assignment', (SELECT coalesce(json_agg(a ORDER BY a.assignment_number), '[]')
                        FROM assignment a WHERE a.division_code = :divisionCode AND a.request_id = sought.id),
                    'request_clock', (SELECT coalesce(json_agg(k ORDER BY k.cycle_number, k.assignment_number,
                            k.step COLLATE "C", k.run_number), '[]')
                        FROM request_clock k WHERE k.division_code = :divisionCode AND k.request_id = sought.id)
                ))::text AS document
            FROM known sought
            """;

    private final DatabaseClient database;

    public EvidenceReader(DatabaseClient database) {
        this.database = database;
    }

    /** The evidence of a request; empty if neither a row nor an event knows the number. */
    public Mono<Evidence> of(RequestNumber number) {
        return database.sql(EVIDENCE)
                .bind("divisionCode", number.divisionCode())
                .bind("number", number.value())
                .bind("quotedNumber", "\"" + number.value() + "\"")
                .map(StoredRow.read(row -> Evidence.parse(row.text("document"))))
                .one();
    }
}
