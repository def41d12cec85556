package hotline.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;

/** Writes lives as the request module records them, without acting them out. */
final class Lives {

    private static final String STATES =
            """
            INSERT INTO request_state
            SELECT * FROM jsonb_populate_recordset(NULL::request_state, CAST(:rows AS jsonb))
            """;

    private static final String REQUESTS =
            """
            INSERT INTO service_request (division_code, id, number, version, head_hash, recorded_at, status, nature,
                channel, urgency, is_secret, is_direct, received_at, is_due_provisional)
            SELECT division_code, request_id, 'N' || request_id, version, 'hash', known_from, status, nature,
                'phone', 'normal', false, is_direct, received_at, false
            FROM request_state s WHERE known_to = 'infinity'
            ON CONFLICT DO NOTHING
            """;

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final DatabaseClient database;

    Lives(DatabaseClient database) {
        this.database = database;
    }

    void write(List<Life> lives) {
        String rows =
                json(lives.stream().flatMap(life -> life.states().stream()).toList());
        database.sql(STATES)
                .bind("rows", rows)
                .then()
                .then(database.sql(REQUESTS).then())
                .block();
    }

    void write(Life... lives) {
        write(List.of(lives));
    }

    private static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
