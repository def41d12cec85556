package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

@AnyDatabase
@HotlineTest
class SignInPageModuleTests {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SESSION = "hotline_session";

    @Autowired
    private WebTestClient web;

    @Test
    void theRightPasswordBeginsASession() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        EntityExchangeResult<byte[]> answer = signIn(page(), operator.username(), TestStaff.PASSWORD, "/worklist")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/worklist")
                .expectBody()
                .returnResult();

        ResponseCookie session = answer.getResponseCookies().getFirst(SESSION);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        currentWith(session.getValue()).expectStatus().isOk();
    }

    @Test
    void aWrongPasswordShowsThePageAgain() {
        signIn(page(), "nobody", "wrong", "/")
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("用户名或密码不正确").contains("value=\"nobody\""));
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        Page forged = new Page("made-up", "made-up");

        signIn(forged, operator.username(), TestStaff.PASSWORD, "/")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/form-expired");
    }

    @Test
    void aLinkCannotLeadElsewhereAfterSigningIn() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        signIn(page(), operator.username(), TestStaff.PASSWORD, "//evil.example/")
                .expectHeader()
                .location("/");
    }

    @ParameterizedTest
    @MethodSource("oddPlaces")
    void aRightSignInLeadsToAPageOfOursWhateverNextSays(String next) {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        URI place = signIn(page(), operator.username(), TestStaff.PASSWORD, next)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .doesNotExist("X-Odd")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();

        URI followed = URI.create("https://hotline.example/sign-in").resolve(place);
        assertThat(followed.getScheme()).isEqualTo("https");
        assertThat(followed.getHost()).isEqualTo("hotline.example");
        assertThat(place.toASCIIString()).isEqualTo(place.toString()).startsWith("/");
    }

    static Stream<String> oddPlaces() {
        return Stream.of(
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/%2f/evil.example",
                "/%5cevil.example",
                "/..//evil.example",
                "/.//evil.example",
                "/a\r\nX-Odd: 1",
                "/a%0d%0aX-Odd:%201",
                "/a%250d%250aX-Odd: 1",
                "/\u0001",
                "/\u007f",
                "/\u0085",
                "/\u2028",
                "/a b",
                "/%zz",
                "/%",
                "/?a=%zz",
                "/?a=1&b=[",
                "/#%zz#",
                "/{x}",
                "/$" + "{x}",
                "/|",
                "/<b>",
                "/诉求?q=路灯",
                "/\ud83d\ude00",
                "/\u202e",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "/javascript:alert(1)",
                "data:text/html,x",
                "@evil.example",
                ":80",
                "?",
                "",
                " ",
                "/sign-in",
                "/sign-out",
                "/" + "a".repeat(7_000),
                "/" + "a".repeat(100_000));
    }

    @Test
    void theCookieAloneChangesNothing() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        web.delete()
                .uri("/api/v1/tokens/current")
                .cookie(SESSION, operator.token())
                .exchange()
                .expectStatus()
                .isForbidden();
        currentWith(operator.token()).expectStatus().isOk();
    }

    @Test
    void signingOutEndsTheSession() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        Page page = page();

        web.post()
                .uri("/sign-out")
                .cookie(SESSION, operator.token())
                .cookie("XSRF-TOKEN", page.cookie())
                .body(BodyInserters.fromFormData("_csrf", page.formToken()))
                .exchange()
                .expectStatus()
                .isSeeOther();

        currentWith(operator.token()).expectStatus().isUnauthorized();
    }

    @Test
    void signingOutOfThePageEndsWhatIsInTheHeaderToo() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        operator.using(web).post().uri("/sign-out").exchange().expectStatus().isSeeOther();

        currentWith(operator.token()).expectStatus().isUnauthorized();
    }

    private ResponseSpec currentWith(String token) {
        return web.get().uri("/api/v1/tokens/current").cookie(SESSION, token).exchange();
    }

    private ResponseSpec signIn(Page page, String username, String password, String next) {
        return web.post()
                .uri("/sign-in")
                .cookie("XSRF-TOKEN", page.cookie())
                .body(BodyInserters.fromFormData("_csrf", page.formToken())
                        .with("username", username)
                        .with("password", password)
                        .with("next", next))
                .exchange();
    }

    private Page page() {
        EntityExchangeResult<byte[]> page =
                web.get().uri("/sign-in").exchange().expectBody().returnResult();
        Matcher form = FORM_TOKEN.matcher(new String(page.getResponseBodyContent(), StandardCharsets.UTF_8));
        assertThat(form.find()).isTrue();
        ResponseCookie cookie = page.getResponseCookies().getFirst("XSRF-TOKEN");
        return new Page(cookie.getValue(), form.group(1));
    }

    private record Page(String cookie, String formToken) {}
}
