package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * The sign-in page as a browser has it open.
 *
 * @param cookie that came with the page
 * @param formToken that its form sends back
 */
record SignInForm(WebTestClient web, ResponseCookie cookie, String formToken) {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static SignInForm of(WebTestClient web) {
        EntityExchangeResult<byte[]> page =
                web.get().uri("/sign-in").exchange().expectBody().returnResult();
        Matcher form = FORM_TOKEN.matcher(new String(page.getResponseBodyContent(), StandardCharsets.UTF_8));
        assertThat(form.find()).isTrue();
        return new SignInForm(web, page.getResponseCookies().getFirst("XSRF-TOKEN"), form.group(1));
    }

    ResponseSpec submit(String username, String password) {
        return web.post()
                .uri("/sign-in")
                .cookie("XSRF-TOKEN", cookie.getValue())
                .body(BodyInserters.fromFormData("_csrf", formToken)
                        .with("username", username)
                        .with("password", password)
                        .with("next", "/"))
                .exchange();
    }
}
