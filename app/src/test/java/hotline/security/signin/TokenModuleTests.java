package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class TokenModuleTests {

    @Autowired
    private WebTestClient web;

    @Autowired
    private MutableClock clock;

    @Test
    void aTokenSaysWhoOneIs() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        current(tokenOf(operator))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(operator.id().toString())
                .jsonPath("$.roles[0]")
                .isEqualTo("operator");
    }

    @Test
    void aTokenEndsAfterTwelveHours() {
        String token = tokenOf(TestStaff.with(Role.OPERATOR));

        clock.advance(Duration.ofHours(12).minusSeconds(1));
        current(token).expectStatus().isOk();
        clock.advance(Duration.ofSeconds(1));
        current(token).expectStatus().isUnauthorized();
    }

    @Test
    void signingOutEndsTheToken() {
        String token = tokenOf(TestStaff.with(Role.OPERATOR));

        web.delete()
                .uri("/api/v1/tokens/current")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isNoContent();

        current(token).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer %s", "BEARER %s", "Bearer   %s", "Bearer\t%s", "Bearer %s "})
    void howeverTheHeaderIsWrittenSigningOutEndsTheToken(String written) {
        String token = tokenOf(TestStaff.with(Role.OPERATOR));

        signOut(headers -> headers.set(HttpHeaders.AUTHORIZATION, written.formatted(token)))
                .expectStatus()
                .isNoContent();

        current(token).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer%s", "Token %s", "%s"})
    void aHeaderThatSignsNobodyInSignsNobodyOutAndSaysSo(String written) {
        String token = tokenOf(TestStaff.with(Role.OPERATOR));

        signOut(headers -> headers.set(HttpHeaders.AUTHORIZATION, written.formatted(token)))
                .expectStatus()
                .isUnauthorized();

        current(token).expectStatus().isOk();
    }

    @Test
    void signingOutEndsTheTokenInTheCookieToo() {
        String inHeader = tokenOf(TestStaff.with(Role.OPERATOR));
        String inCookie = tokenOf(TestStaff.with(Role.OPERATOR));

        signOut(headers -> {
                    headers.setBearerAuth(inHeader);
                    headers.set(HttpHeaders.COOKIE, "hotline_session=" + inCookie);
                })
                .expectStatus()
                .isNoContent();

        current(inHeader).expectStatus().isUnauthorized();
        current(inCookie).expectStatus().isUnauthorized();
    }

    @Test
    void signingOutEndsTheTokenBesideAHeaderOfAnotherScheme() {
        String token = tokenOf(TestStaff.with(Role.OPERATOR));

        signOut(headers -> {
                    headers.add(HttpHeaders.AUTHORIZATION, "Basic d2FuZzp3YW5n");
                    headers.add(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                })
                .expectStatus()
                .isNoContent();

        current(token).expectStatus().isUnauthorized();
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameAnswer() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        assertThat(refusal(operator.username(), "wrong")).isEqualTo(refusal("nobody", TestStaff.PASSWORD));
    }

    @Test
    void tooManyWrongPasswordsCloseTheAccountForAWhile() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        for (int i = 0; i < 10; i++) {
            signIn(operator.username(), "wrong").expectStatus().isUnauthorized();
        }

        signIn(operator.username(), TestStaff.PASSWORD)
                .expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-attempts");
        clock.advance(Duration.ofMinutes(15));
        signIn(operator.username(), TestStaff.PASSWORD).expectStatus().isCreated();
    }

    @Test
    void aRightPasswordClearsTheCount() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        for (int i = 0; i < 21; i++) {
            boolean right = i % 3 == 2;
            signIn(operator.username(), right ? TestStaff.PASSWORD : "wrong")
                    .expectStatus()
                    .isEqualTo(right ? HttpStatus.CREATED : HttpStatus.UNAUTHORIZED);
        }
    }

    private String tokenOf(TestStaff staff) {
        byte[] body = signIn(staff.username(), TestStaff.PASSWORD)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonPath.read(new String(body, StandardCharsets.UTF_8), "$.token");
    }

    private String refusal(String username, String password) {
        byte[] body = signIn(username, password)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, StandardCharsets.UTF_8).replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private ResponseSpec signIn(String username, String password) {
        return web.post()
                .uri("/api/v1/tokens")
                .bodyValue(Map.of("username", username, "password", password))
                .exchange();
    }

    private ResponseSpec signOut(Consumer<HttpHeaders> headers) {
        return web.delete().uri("/api/v1/tokens/current").headers(headers).exchange();
    }

    private ResponseSpec current(String token) {
        return web.get()
                .uri("/api/v1/tokens/current")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
