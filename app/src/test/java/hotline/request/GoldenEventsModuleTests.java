package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.change.CalendarChanges;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Acts write events in forms that the golden file has. */
@HotlineTest
class GoldenEventsModuleTests {

    private static final String LOG =
            """
            SELECT e.division_code, e.request_id, e.sequence, e.act, e.actor_id, e.actor_name, e.occurred_at, e.recorded_at,
                e.payload, e.previous_hash, e.hash
            FROM request_event e
                JOIN service_request r ON r.division_code = e.division_code AND r.id = e.request_id
            WHERE r.number = :number
            ORDER BY e.sequence
            """;

    @Autowired
    Requests requests;

    @Autowired
    RequestImports imports;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    CalendarChanges calendars;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void theSameActsWriteTheSameEvents() throws IOException {
        List<RequestNumber> lived = new GoldenLives(requests, imports, settings, calendars, clock).all();
        List<List<GoldenEvent>> written = Objects.requireNonNull(Flux.fromIterable(lived)
                .concatMap(number -> log(number).collectList())
                .collectList()
                .block());
        if (Boolean.getBoolean(GoldenEvent.REWRITE)) {
            Set<String> known = GoldenEvent.forms();
            GoldenEvent.append(written.stream()
                    .filter(life -> !known.containsAll(
                            life.stream().map(GoldenEvent::repeatable).toList()))
                    .toList());
        }

        assertThat(written.stream().flatMap(List::stream).map(GoldenEvent::repeatable))
                .as(
                        "Acts write events that %s does not have. What it has was stored once and stays readable for ever: "
                                + "run this test and then GoldenEventsTests with -D%s=true, which adds the lives that have "
                                + "new events and takes none away, and review the difference.",
                        GoldenEvent.FILE, GoldenEvent.REWRITE)
                .isSubsetOf(GoldenEvent.forms());
    }

    private Flux<GoldenEvent> log(RequestNumber number) {
        return database.sql(LOG)
                .bind("number", number.value())
                .map(GoldenEvent::of)
                .all();
    }
}
