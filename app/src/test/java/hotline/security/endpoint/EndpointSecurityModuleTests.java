package hotline.security.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class EndpointSecurityModuleTests {

    @Autowired
    private WebTestClient web;

    @Test
    void aPersonIsSentToTheSignInPageAndBack() {
        web.get()
                .uri("/worklist?due=today")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/sign-in?next=%2Fworklist%3Fdue%3Dtoday");
    }

    @Test
    void aPartOfAPageIsRefusedWhereItStands() {
        web.get()
                .uri("/worklist")
                .accept(MediaType.TEXT_HTML)
                .header("HX-Request", "true")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("HX-Redirect");
    }

    @Test
    void aProgramGetsAProblem() {
        web.get()
                .uri("/api/v1/tokens/current")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sign-in-required");
    }

    @Test
    void whoeverIsSignedInLearnsThatAnEndpointDoesNotExist() {
        web.get().uri("/api/v1/nothing").exchange().expectStatus().isUnauthorized();
        asOperator().get().uri("/api/v1/nothing").exchange().expectStatus().isNotFound();
    }

    @Test
    void healthIsForAnyoneAndItsDetailsForAdministrators() {
        web.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.r2dbc.details")
                .doesNotExist();
        TestStaff.with(Role.ADMINISTRATOR)
                .using(web)
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components.r2dbc.details")
                .exists();
    }

    @Test
    void metricsAreForThisMachineAndNotForThoseBehindItsProxy() {
        web.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
        web.get()
                .uri("/actuator/prometheus")
                .header("X-Forwarded-For", "203.0.113.7")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void otherActuatorEndpointsAreForAdministrators() {
        web.get().uri("/actuator/metrics").exchange().expectStatus().isUnauthorized();
        asOperator().get().uri("/actuator/metrics").exchange().expectStatus().isForbidden();
    }

    @Test
    void theApiDocumentIsForWhoeverIsSignedIn() {
        web.get().uri("/v3/api-docs").exchange().expectStatus().isUnauthorized();
        asOperator()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/tokens'].post")
                .exists()
                .jsonPath("$.components.securitySchemes.bearer.scheme")
                .isEqualTo("bearer");
    }

    @Test
    void answersTellBrowsersToBeCareful() {
        HttpHeaders headers =
                web.get().uri("/sign-in").exchange().expectBody().returnResult().getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void anUnknownTokenIsNoToken() {
        web.get()
                .uri("/api/v1/tokens/current")
                .headers(headers -> headers.setBearerAuth("made-up"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private WebTestClient asOperator() {
        return TestStaff.with(Role.OPERATOR).using(web);
    }
}
