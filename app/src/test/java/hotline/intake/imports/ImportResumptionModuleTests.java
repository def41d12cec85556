package hotline.intake.imports;

import static hotline.intake.imports.ImportFixture.assertTally;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** An import that is broken off anywhere comes to the same end. */
@HotlineTest
class ImportResumptionModuleTests {

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    @Autowired
    ImportSteps steps;

    @Autowired
    ImportLoop loop;

    @Autowired
    MutableClock clock;

    ImportFixture imports;

    @BeforeEach
    void stopLoop() {
        imports = new ImportFixture(http);
        loop.stop();
    }

    @AfterEach
    void startLoop() {
        if (!loop.isRunning()) {
            loop.start();
        }
    }

    @Test
    void goesOnWhereItWasBrokenOffAndEndsAsIfItNeverWas() {
        JsonNode started = imports.accepted(Mappings.plain(), file().getBytes(StandardCharsets.UTF_8));
        assertThat(steps.step().block()).isEqualTo(new ImportTally(900, 0, 0, 100));
        breakOffInTheMiddleOfAStep();

        loop.start();
        JsonNode broken = imports.awaitEnd(started);

        assertTally(broken, 1_530, 0, 0, 170);
        JsonNode whole = imports.run(withSource("undisturbed"), file());
        assertThat(outcomes(broken)).hasSize(1_700).isEqualTo(outcomes(whole));
        assertThat(count("request_event")).isEqualTo(2 * 1_530);
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void showsHowFarItHasCome() {
        JsonNode started = imports.accepted(Mappings.plain(), file().getBytes(StandardCharsets.UTF_8));
        assertThat(steps.step().block()).isNotNull();

        JsonNode view = imports.get("/api/v1/imports/" + started.path("id").asText());

        assertThat(view.path("state").asText()).isEqualTo("running");
        assertThat(view.path("linesRead").asInt()).isEqualTo(1_001);
        assertThat(view.path("bytesRead").asLong())
                .isLessThan(view.path("bytes").asLong());
    }

    @Test
    void twoStepsAtOnceNeverTakeTheSameLines() {
        imports.accepted(Mappings.plain(), file().getBytes(StandardCharsets.UTF_8));

        Mono.when(steps.step(), steps.step()).block();
        loop.start();

        assertThat(imports.awaitEnd(imports.get("/api/v1/imports").get(0))
                        .at("/outcomes/created")
                        .asInt())
                .isEqualTo(1_530);
    }

    @Test
    void anImportThatCannotGoOnHoldsUpNoOther() {
        JsonNode locked = imports.accepted(Mappings.plain(), file().getBytes(StandardCharsets.UTF_8));
        loseKey();
        JsonNode later = imports.accepted(withSource("later"), file().getBytes(StandardCharsets.UTF_8));
        StepVerifier.create(steps.step()).verifyError(FailedStep.class);

        assertThat(imports.get("/api/v1/imports/" + locked.path("id").asText())
                        .path("stalledAt")
                        .asText())
                .isEqualTo("2023-09-22T02:00:00Z");
        loop.start();
        assertThat(imports.awaitEnd(later).at("/outcomes/created").asInt()).isEqualTo(1_530);
    }

    @Test
    void anImportThatCouldNotGoOnIsTriedAgainAfterAWhile() {
        JsonNode locked = imports.accepted(Mappings.plain(), file().getBytes(StandardCharsets.UTF_8));
        loseKey();
        StepVerifier.create(steps.step()).verifyError(FailedStep.class);
        StepVerifier.create(steps.step()).verifyComplete();
        findKey();

        clock.advance(Duration.ofMinutes(2));
        loop.start();

        assertThat(imports.awaitEnd(locked).path("stalledAt").isMissingNode()).isTrue();
    }

    private void loseKey() {
        database.sql("UPDATE import_chunk SET key_id = 'lost-' || key_id")
                .then()
                .block();
    }

    private void findKey() {
        database.sql("UPDATE import_chunk SET key_id = substr(key_id, 6)")
                .then()
                .block();
    }

    private void breakOffInTheMiddleOfAStep() {
        Mono<Void> brokenOff =
                steps.step().timeout(Duration.ofMillis(25)).onErrorComplete().then();
        brokenOff.block();
    }

    private List<String> outcomes(JsonNode finished) {
        return imports.results(finished).stream()
                .map(line -> line.path("line").asText()
                        + line.path("externalId").asText()
                        + line.path("outcome").asText()
                        + line.path("reason").asText())
                .toList();
    }

    private static Map<String, Object> withSource(String source) {
        Map<String, Object> mapping = Mappings.plain();
        mapping.put("source", source);
        return mapping;
    }

    /** Each tenth line is bad. */
    private static String file() {
        return IntStream.range(0, 1_700)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "A%d,%s,2023-01-10,2023-01-04 10:00,投诉,路灯%n",
                        i,
                        i % 10 == 0 ? "?" : "2023-01-03 09:00"))
                .collect(Collectors.joining("", "id,received,target,completed,nature,title\n", ""));
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .mapValue(Long.class)
                .one()
                .block();
    }
}
