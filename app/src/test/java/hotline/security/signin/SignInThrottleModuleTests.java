package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@HotlineTest
class SignInThrottleModuleTests {

    private static final String OFFICE = "127.0.0.7";
    private static final String ELSEWHERE = "127.0.0.8";
    private static final int CREATED = 201;
    private static final int WRONG = 401;
    private static final int WAIT = 429;

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Test
    void fiftyRightSignInsOfOnePersonAtOnceAllSucceed() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        assertThat(atOnce(50, operator, TestStaff.PASSWORD))
                .containsOnly(CREATED)
                .hasSize(50);
    }

    @Test
    void aHundredGuessesAtOnceGainNothing() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        List<Integer> answers = atOnce(100, operator, "wrong");

        assertThat(answers).containsOnly(WRONG, WAIT);
        assertThat(Collections.frequency(answers, WRONG)).isLessThanOrEqualTo(64);
        assertThat(status("127.0.0.1", operator.username(), "wrong")).isEqualTo(WAIT);
    }

    @Test
    void theGuesserWaitsLongerEachTime() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        guess(OFFICE, operator, 10);

        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            waits.add(waitOf(OFFICE, operator));
            clock.advance(Duration.ofSeconds(waits.get(i)));
            assertThat(status(OFFICE, operator.username(), "wrong")).isEqualTo(WRONG);
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void aStrangersGuessesDoNotKeepTheOwnerOutOfAKnownAddress() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        assertThat(status(OFFICE, operator.username(), TestStaff.PASSWORD)).isEqualTo(CREATED);

        IntStream.range(0, 5).forEach(i -> guess("127.0.1." + i, operator, 10));

        assertThat(status(OFFICE, operator.username(), TestStaff.PASSWORD)).isEqualTo(CREATED);
    }

    @Test
    void guessesFromManyPlacesAreSlowedDownTogether() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        IntStream.range(0, 5).forEach(i -> guess("127.0.1." + i, operator, 10));

        assertThat(status(ELSEWHERE, operator.username(), "wrong")).isEqualTo(WAIT);
    }

    @Test
    void atAKnownAddressNobodyWaitsLongerThanHalfAMinute() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        assertThat(status(OFFICE, operator.username(), TestStaff.PASSWORD)).isEqualTo(CREATED);
        guess(OFFICE, operator, 10);
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofSeconds(30));
            guess(OFFICE, operator, 1);
        }

        assertThat(waitOf(OFFICE, operator)).isEqualTo(30);
    }

    @Test
    void aGuesserBehindTheSameAddressDoesNotKeepTheOwnersBrowserOut() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        String device = deviceAfterSigningIn(operator);
        guess(OFFICE, operator, 10);
        assertThat(status(OFFICE, operator.username(), TestStaff.PASSWORD)).isEqualTo(WAIT);

        assertThat(answer(OFFICE, device, operator.username(), TestStaff.PASSWORD)
                        .getStatus()
                        .value())
                .isEqualTo(CREATED);
    }

    @Test
    void aCookieThatWasMadeUpIsNoPlaceOfItsOwn() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        guess(OFFICE, operator, 10);

        assertThat(answer(OFFICE, "A".repeat(43), operator.username(), "wrong")
                        .getStatus()
                        .value())
                .isEqualTo(WAIT);
    }

    @Test
    void aGuesserDoesNotKeepTheOfficeBehindTheSameAddressOut() {
        Stream.generate(() -> TestStaff.with(Role.OPERATOR)).limit(10).forEach(one -> guess(OFFICE, one, 10));

        TestStaff colleague = TestStaff.with(Role.OPERATOR);
        assertThat(status(OFFICE, colleague.username(), TestStaff.PASSWORD)).isEqualTo(CREATED);
    }

    @Test
    void whoeverTriesNameAfterNameHasOneGuessEach() {
        Stream.generate(() -> TestStaff.with(Role.OPERATOR)).limit(10).forEach(one -> guess(OFFICE, one, 10));

        TestStaff colleague = TestStaff.with(Role.OPERATOR);
        guess(OFFICE, colleague, 1);
        assertThat(status(OFFICE, colleague.username(), "wrong")).isEqualTo(WAIT);
    }

    @Test
    void aDayWithoutGuessesForgetsThem() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        guess(OFFICE, operator, 10);

        clock.advance(Duration.ofDays(1));

        guess(OFFICE, operator, 10);
    }

    @Test
    void guessingThePasswordInAnOpenSessionKeepsNobodyFromSigningIn() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        Map<String, String> change = Map.of("current", "wrong", "password", "nobody-guesses-this-41");
        IntStream.range(0, 10)
                .forEach(i -> assertThat(changed(operator, change)).isEqualTo(409));

        assertThat(changed(operator, change)).isEqualTo(WAIT);
        assertThat(status(OFFICE, operator.username(), TestStaff.PASSWORD)).isEqualTo(CREATED);
    }

    private int changed(TestStaff member, Map<String, String> change) {
        return member.using(from(OFFICE))
                .put()
                .uri("/api/v1/staff/me/password")
                .bodyValue(change)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private void guess(String address, TestStaff member, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(status(address, member.username(), "wrong")).isEqualTo(WRONG);
        }
    }

    private List<Integer> atOnce(int times, TestStaff member, String password) {
        WebClient client = WebClient.create("http://127.0.0.1:" + port);
        return Flux.range(0, times)
                .flatMap(i -> statusLater(client, member.username(), password), times)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Mono<Integer> statusLater(WebClient client, String username, String password) {
        return client.post()
                .uri("/api/v1/tokens")
                .bodyValue(Map.of("username", username, "password", password))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()));
    }

    private long waitOf(String address, TestStaff member) {
        EntityExchangeResult<byte[]> refusal = answer(address, null, member.username(), "wrong");
        assertThat(refusal.getStatus().value()).isEqualTo(WAIT);
        return Long.parseLong(
                Objects.requireNonNull(refusal.getResponseHeaders().getFirst("Retry-After")));
    }

    private int status(String address, String username, String password) {
        return answer(address, null, username, password).getStatus().value();
    }

    private EntityExchangeResult<byte[]> answer(
            String address, @Nullable String device, String username, String password) {
        return from(address)
                .post()
                .uri("/api/v1/tokens")
                .headers(headers -> {
                    if (device != null) {
                        headers.set("Cookie", "hotline_device=" + device);
                    }
                })
                .bodyValue(Map.of("username", username, "password", password))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private String deviceAfterSigningIn(TestStaff member) {
        return SignInForm.of(from(OFFICE))
                .submit(member.username(), TestStaff.PASSWORD)
                .expectBody()
                .returnResult()
                .getResponseCookies()
                .getFirst("hotline_device")
                .getValue();
    }

    private WebTestClient from(String address) {
        HttpClient client = HttpClient.newConnection().bindAddress(() -> new InetSocketAddress(address, 0));
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(client))
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }
}
