package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is stored of requests that were withdrawn late, where an earlier program wrote their withdrawal as a completion. */
@HotlineTest
class WithdrawnLateMigrationModuleTests {

    private static final List<String> AS_IT_WAS = List.of(
            "UPDATE request_state SET completed_at = known_from WHERE status = 'withdrawn' AND disposition = 'accepted'",
            "UPDATE handling_cycle SET completed_at = '2023-10-20T02:00:00Z' WHERE verdict = 'late'",
            "UPDATE request_clock SET is_dropped = false WHERE step = 'completion' AND ended_at = '2023-10-20T02:00:00Z'",
            "UPDATE clock_state SET is_dropped = false WHERE step = 'completion' AND ended_at = '2023-10-20T02:00:00Z'",
            "UPDATE service_request SET completed_at = recorded_at WHERE number = '%s'");

    private static final String FOLDED =
            """
            SELECT CAST(json_build_object(
                'requests', (SELECT json_agg(to_jsonb(r) ORDER BY r.id) FROM service_request r),
                'states', (SELECT json_agg(to_jsonb(s) ORDER BY s.request_id, s.version) FROM request_state s),
                'cycles', (SELECT json_agg(to_jsonb(c) ORDER BY c.request_id) FROM handling_cycle c),
                'clocks', (SELECT json_agg(to_jsonb(k) ORDER BY k.request_id, k.step, k.assignment_number, k.run_number)
                    FROM request_clock k),
                'clockStates', (SELECT json_agg(to_jsonb(k) ORDER BY k.request_id, k.step, k.assignment_number, k.run_number,
                    k.version, k.known_from) FROM clock_state k)) AS text)
            """;

    @Autowired
    Requests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void isMadeWhatTheEventsFoldInto() {
        Story inTime = dispatched();
        Story late = dispatched();
        inTime.after(People.OPERATOR, Commands.withdraw("已解决"));
        clock.set("2023-10-20T10:00:00+08:00");
        late.after(People.OPERATOR, Commands.withdraw("算了"));
        String folded = folded();
        AS_IT_WAS.forEach(statement -> run(statement.formatted(late.number())));
        assertThat(folded()).isNotEqualTo(folded);

        migrations().forEach(this::run);

        assertThat(folded()).isEqualTo(folded);
        assertThat(late.now().completedAt()).isNull();
    }

    private Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }

    private String folded() {
        return Objects.requireNonNull(
                database.sql(FOLDED).mapValue(String.class).one().block());
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }

    private static List<String> migrations() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/*withdrawn_late.sql"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(WithdrawnLateMigrationModuleTests::text)
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String text(Resource migration) {
        try {
            return migration.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
