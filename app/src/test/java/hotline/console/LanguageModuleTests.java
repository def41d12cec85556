package hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Whoever reads pages chooses their language, and it is remembered. */
@HotlineTest
class LanguageModuleTests {

    private static final String COOKIE = "hotline_language";

    @Autowired
    WebTestClient client;

    @Test
    void aButtonChangesTheLanguageBeforeSigningIn() {
        ResponseSpec answer = new Pages(client).post("/language", "value", "en", "to", "/sign-in?next=/worklist");

        answer.expectStatus().isSeeOther().expectHeader().location("/sign-in?next=/worklist");
        assertThat(in("en").get("/sign-in", 200))
                .contains("lang=\"en\"", "<title>Sign in - 12345 Government Service Hotline</title>", ">中文</span>");
    }

    @Test
    void theLanguageIsRememberedForAYearAndReadByNoScript() {
        ResponseCookie cookie = Objects.requireNonNull(new Pages(client)
                .post("/language", "value", "en", "to", "/")
                .returnResult(String.class)
                .getResponseCookies()
                .getFirst(COOKIE));

        assertThat(cookie.getValue()).isEqualTo("en");
        assertThat(cookie.getMaxAge()).isGreaterThanOrEqualTo(Duration.ofDays(365));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
    }

    @Test
    void theButtonKnowsThePageToComeBackTo() {
        assertThat(in("zh").get("/sign-in?next=/worklist", 200))
                .contains("lang=\"zh-CN\"", "name=\"to\" value=\"/sign-in?next=/worklist\"", ">English</span>");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example"})
    void nobodyIsLedToAnotherHost(String to) {
        new Pages(client)
                .post("/language", "value", "en", "to", to)
                .expectHeader()
                .location("/");
    }

    @Test
    void anUnknownLanguageIsRefused() {
        new Pages(client)
                .post("/language", "value", "fr", "to", "/")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aLanguageThatIsUnknownByNowReadsChinese() {
        assertThat(in("fr").get("/sign-in", 200)).contains("<title>登录");
    }

    @Test
    void theCookieOfASessionAloneChangesNoLanguage() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        WebTestClient browser = client.mutate()
                .defaultCookie("hotline_session", operator.token())
                .build();

        new Pages(browser)
                .post("/language", "value", "en", "to", "/")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void interfacesGoByTheHeaderAndNotByTheCookie() {
        ResponseSpec answer = in("en").client().get().uri("/api/v1/requests").exchange();

        answer.expectBody().jsonPath("$.title").isEqualTo("请先登录");
        client.get()
                .uri("/api/v1/requests")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Sign-in required");
    }

    private Pages in(String language) {
        return new Pages(client.mutate().defaultCookie(COOKIE, language).build());
    }
}
