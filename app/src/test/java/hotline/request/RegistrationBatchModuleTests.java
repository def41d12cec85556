package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import hotline.request.Requests.Answer;
import hotline.testing.HeldWrites;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** One statement writes many registrations; one that PostgreSQL refuses fails alone. */
@HotlineTest
class RegistrationBatchModuleTests {

    private static final int BATCH = 64;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    Requests requests;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @ValueSource(ints = {0, 37, BATCH - 1})
    void aBadRowFailsAlone(int bad) throws SQLException {
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        try (HeldWrites writes = new HeldWrites()) {
            all.add(register("fine"));
            all.add(register("fine"));
            writes.awaitHeld(2);
            for (int i = 0; i < BATCH; i++) {
                all.add(register(i == bad ? "no text in PostgreSQL: \0" : "fine"));
            }
            writes.release();
        }

        CompletableFuture<Answer> refused = all.remove(2 + bad);
        assertThat(refused).failsWithin(LIMIT);
        assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .succeedsWithin(LIMIT);
        assertThat(registered()).isEqualTo(BATCH + 1);
    }

    private CompletableFuture<Answer> register(String title) {
        Registration fine = aRequest(requests).registration();
        Registration registration = new Registration(
                fine.divisionCode(),
                fine.nature(),
                fine.channel(),
                fine.urgency(),
                fine.subjectCode(),
                title,
                fine.text(),
                fine.place(),
                fine.caller(),
                fine.enterpriseCode(),
                fine.enterpriseName(),
                fine.secret(),
                fine.anonymous(),
                fine.superior(),
                fine.proposals(),
                fine.catalogueVersion(),
                fine.dispatchTo());
        IdempotencyKey key = new IdempotencyKey("test", UUID.randomUUID().toString(), "");
        return requests.register(People.OPERATOR, registration, key, request -> NullNode.instance)
                .toFuture();
    }

    private long registered() {
        return database.sql("SELECT count(*) AS n FROM service_request")
                .map(row -> row.get("n", Long.class))
                .one()
                .blockOptional(LIMIT)
                .orElseThrow();
    }
}
