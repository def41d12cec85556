package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

@AnyDatabase
@HotlineTest
class IdempotenceModuleTests {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @LocalServerPort
    int port;

    @Autowired
    DatabaseClient database;

    private WebClient client;

    @BeforeEach
    void signsIn() {
        ConnectionProvider connections = ConnectionProvider.builder("crowd")
                .maxConnections(500)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(LIMIT)
                .build();
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
                .baseUrl("http://localhost:" + port)
                .defaultHeader(
                        "Authorization",
                        "Bearer " + TestStaff.with(Role.OPERATOR).token())
                .build();
    }

    @Test
    void twoThousandIdenticalPostsMakeOneRequest() {
        List<ResponseEntity<String>> answers = Flux.range(0, 2_000)
                .flatMap(i -> register("crowd", RegisteringModuleTests.aCall()), 2_000)
                .collectList()
                .blockOptional(LIMIT)
                .orElseThrow();

        assertThat(answers).hasSize(2_000).allMatch(answer -> answer.getStatusCode()
                .isSameCodeAs(HttpStatus.CREATED));
        assertThat(bodies(answers)).hasSize(1);
        assertThat(answers.stream().filter(IdempotenceModuleTests::isFirst)).hasSize(1);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void identicalPostsAmongOthersMakeOneRequestEach() {
        List<ResponseEntity<String>> answers = Flux.range(0, 600)
                .flatMap(i -> register("key-" + i % 60, RegisteringModuleTests.aCall()), 600)
                .collectList()
                .blockOptional(LIMIT)
                .orElseThrow();

        assertThat(bodies(answers)).hasSize(60);
        assertThat(requests()).isEqualTo(60);
    }

    @Test
    void anAnswerThatWasLostOnTheWayIsGivenAgain() {
        Flux.range(0, 20)
                .flatMap(i -> register("lost-" + i, RegisteringModuleTests.aCall())
                        .timeout(Duration.ofMillis(1 + i))
                        .onErrorResume(lost -> Mono.empty()))
                .then()
                .block(LIMIT);

        List<ResponseEntity<String>> answers = Flux.range(0, 40)
                .flatMap(i -> register("lost-" + i % 20, RegisteringModuleTests.aCall()))
                .collectList()
                .blockOptional(LIMIT)
                .orElseThrow();

        assertThat(bodies(answers)).hasSize(20);
        assertThat(requests()).isEqualTo(20);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        Map<String, Object> other = RegisteringModuleTests.aCall();
        other.put("title", "另一件事");
        assertThat(register("same", RegisteringModuleTests.aCall()).block(LIMIT))
                .isNotNull();

        assertThat(statusOf("same", other)).isEqualTo(409);
    }

    @Test
    void aRepeatIsAnsweredThoughTheSubjectIsRetiredByNow() {
        Map<String, Object> call = RegisteringModuleTests.aCall();
        call.put("subjectCode", "030101");
        String before = body(Objects.requireNonNull(register("before", call).block(LIMIT)));
        Long retired = database.sql("UPDATE subject SET retired = true WHERE code = '030101'")
                .fetch()
                .rowsUpdated()
                .block(LIMIT);
        assertThat(retired).isEqualTo(1);
        Awaitility.await().until(() -> statusOf(UUID.randomUUID().toString(), call) == 400);

        ResponseEntity<String> again =
                Objects.requireNonNull(register("before", call).block(LIMIT));

        assertThat(again.getBody()).isEqualTo(before);
        assertThat(isFirst(again)).isFalse();
        call.put("title", "另一件事");
        assertThat(statusOf("before", call)).isEqualTo(409);
        assertThat(statusOf("new", call)).isEqualTo(400);
    }

    @Test
    void withoutAKeyEachPostIsARequest() {
        Flux.range(0, 3)
                .concatMap(i -> client.post()
                        .uri("/api/v1/requests")
                        .bodyValue(RegisteringModuleTests.aCall())
                        .retrieve()
                        .toBodilessEntity())
                .then()
                .block(LIMIT);

        assertThat(requests()).isEqualTo(3);
    }

    /** Tries again as the answer says, where too many wait: a machine that is busy with other builds has such a crowd. */
    private Mono<ResponseEntity<String>> register(String key, Map<String, Object> call) {
        return client.post()
                .uri("/api/v1/requests")
                .header("Idempotency-Key", key)
                .bodyValue(call)
                .retrieve()
                .toEntity(String.class)
                .retryWhen(Retry.fixedDelay(20, Duration.ofSeconds(2))
                        .filter(WebClientResponseException.ServiceUnavailable.class::isInstance));
    }

    private int statusOf(String key, Map<String, Object> call) {
        return client.post()
                .uri("/api/v1/requests")
                .header("Idempotency-Key", key)
                .bodyValue(call)
                .exchangeToMono(
                        response -> Mono.just(response.statusCode().value()).delayUntil(code -> response.releaseBody()))
                .blockOptional(LIMIT)
                .orElseThrow();
    }

    private static Set<String> bodies(List<ResponseEntity<String>> answers) {
        return answers.stream().map(IdempotenceModuleTests::body).collect(Collectors.toSet());
    }

    private static String body(ResponseEntity<String> answer) {
        return String.valueOf(answer.getBody());
    }

    private static boolean isFirst(ResponseEntity<String> answer) {
        return "false".equals(answer.getHeaders().getFirst("Idempotency-Replayed"));
    }

    private long requests() {
        return database.sql("SELECT count(*) AS n FROM service_request")
                .map(row -> row.get("n", Long.class))
                .one()
                .blockOptional(LIMIT)
                .orElseThrow();
    }
}
