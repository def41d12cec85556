package hotline.request.web;

import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.RequestFixture.Story;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verification names the first event that was changed, taken away or made up. */
@AnyDatabase
@HotlineTest
class TamperedEventsModuleTests extends TamperedRequests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE request_event SET actor_name = 'x' WHERE sequence = 3 | 3 | event-changed | request_event",
                "UPDATE request_event SET recorded_at = recorded_at + interval '1 s' WHERE sequence = 4 | 4 | event-changed | request_event",
                "UPDATE request_event SET occurred_at = 'infinity' WHERE sequence = 4 | 4 | event-changed | request_event",
                "UPDATE request_event SET payload = concat(payload, ' ') WHERE sequence = 2 | 2 | event-changed | request_event",
                "UPDATE request_event SET payload = '{' WHERE sequence = 2 | 2 | event-changed | request_event",
                "UPDATE request_event SET act = 'grumble' WHERE sequence = 3 | 3 | event-changed | request_event",
                "UPDATE request_event SET hash = repeat('f', 64) WHERE sequence = 2 | 2 | event-changed | request_event",
                "UPDATE request_event SET previous_hash = repeat('0', 64) WHERE sequence = 5 | 5 | link-broken | request_event.previous_hash",
                "DELETE FROM request_event WHERE sequence = 2 | 2 | event-missing | request_event",
                "DELETE FROM request_event WHERE sequence = 5 | 5 | tail-cut | request_event",
                "DELETE FROM request_event | 1 | tail-cut | request_event",
                "UPDATE service_request SET version = 4 | 5 | event-added | request_event",
            })
    void namesTheFirstEventThatDoesNotFit(String tampering, int brokenAt, String finding, String where) {
        expect(tampering, brokenAt, finding, where);
    }

    @Test
    void namesAnEventThatFitsItsHashButThatNobodyCanRead() {
        Story story = finished();
        String previous = value("SELECT hash FROM request_event WHERE sequence = 4");
        // as somebody would who knows how hashes are made
        String parts = value(
                """
                SELECT concat('["hotline-event-1","', '%s', '","', division_code, '","', request_id, '","5","grumble","',
                    actor_id, '","', actor_name, '","2023-09-22T02:00:00Z","2023-09-22T02:00:00Z","{}"]')
                FROM request_event WHERE sequence = 5
                """
                        .formatted(previous));
        change("UPDATE request_event SET act = 'grumble', payload = '{}'," + " hash = encode(sha256(convert_to('"
                + parts + "', 'UTF8')), 'hex') WHERE sequence = 5");

        expect(story.number(), 5, "event-unreadable", "request_event");
    }

    private String value(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().block());
    }
}
