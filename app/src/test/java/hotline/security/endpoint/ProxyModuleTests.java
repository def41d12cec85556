package hotline.security.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.security.SecurityProperties;
import hotline.security.SecurityProperties.SignIn;
import hotline.security.proxy.TrustedProxies;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The whole chain, once with a trusted proxy at this machine's address and once with none. */
@HotlineTest
class ProxyModuleTests {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private WebTestClient withoutProxy;

    private DisposableServer server;
    private WebTestClient throughProxy;

    @BeforeEach
    void start() {
        SignIn limits = new SignIn(Duration.ofMinutes(15), Duration.ofSeconds(30), 10, 100);
        TrustedProxies proxies = new TrustedProxies(
                new SecurityProperties(null, "141122", Duration.ofHours(12), null, List.of("127.0.0.1"), limits));
        server = HttpServer.create()
                .host("127.0.0.1")
                .handle(new ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.applicationContext(program)
                        .forwardedHeaderTransformer(new OutsideView(proxies))
                        .build()))
                .bindNow();
        throughProxy = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + server.port())
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @Test
    void everyCookieIsSecureWhereTheBrowserSeesHttps() {
        MultiValueMap<String, ResponseCookie> cookies = cookiesOfSigningIn(throughProxy, "X-Forwarded-Proto", "https");

        assertThat(cookies.toSingleValueMap().keySet()).contains("XSRF-TOKEN", "hotline_session", "hotline_device");
        assertThat(cookies.toSingleValueMap().values()).allMatch(ResponseCookie::isSecure);
    }

    @Test
    void theStandardHeaderSaysTheSame() {
        assertThat(cookiesOfSigningIn(throughProxy, "Forwarded", "for=198.51.100.1;proto=https")
                        .toSingleValueMap()
                        .values())
                .allMatch(ResponseCookie::isSecure);
    }

    @Test
    void nobodyElseIsBelieved() {
        MultiValueMap<String, ResponseCookie> cookies = cookiesOfSigningIn(withoutProxy, "X-Forwarded-Proto", "https");

        assertThat(cookies.toSingleValueMap().values()).noneMatch(ResponseCookie::isSecure);
        assertThat(headers(withoutProxy, "X-Forwarded-Proto", "https").containsKey("Strict-Transport-Security"))
                .isFalse();
    }

    @Test
    void transportSecurityIsDemandedWhereTheBrowserSeesHttps() {
        assertThat(headers(throughProxy, "X-Forwarded-Proto", "https").getFirst("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(headers(throughProxy, "X-Forwarded-Proto", "http").containsKey("Strict-Transport-Security"))
                .isFalse();
    }

    @Test
    void theApiDocumentNamesTheAddressOutside() {
        TestStaff.with(Role.OPERATOR)
                .using(throughProxy)
                .get()
                .uri("/v3/api-docs")
                .headers(headers ->
                        headers.setAll(Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "hotline.example.cn")))
                .exchange()
                .expectBody()
                .jsonPath("$.servers[0].url")
                .isEqualTo("https://hotline.example.cn");
    }

    @Test
    void redirectsStayWithTheHostThatTheBrowserSees() {
        throughProxy
                .get()
                .uri("/worklist?due=today")
                .headers(headers -> headers.setAll(Map.of(
                        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "hotline.example.cn", "Accept", "text/html")))
                .exchange()
                .expectHeader()
                .location("/sign-in?next=%2Fworklist%3Fdue%3Dtoday");
    }

    @Test
    void whatIsNoHostChangesNothing() {
        throughProxy
                .get()
                .uri("/sign-in")
                .header("X-Forwarded-Host", "{a b}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static HttpHeaders headers(WebTestClient web, String header, String value) {
        return web.get()
                .uri("/sign-in")
                .header(header, value)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders();
    }

    private static MultiValueMap<String, ResponseCookie> cookiesOfSigningIn(
            WebTestClient web, String header, String value) {
        EntityExchangeResult<byte[]> page = web.get()
                .uri("/sign-in")
                .header(header, value)
                .exchange()
                .expectBody()
                .returnResult();
        Matcher form = FORM_TOKEN.matcher(new String(page.getResponseBodyContent(), StandardCharsets.UTF_8));
        assertThat(form.find()).isTrue();
        MultiValueMap<String, ResponseCookie> cookies = web.post()
                .uri("/sign-in")
                .header(header, value)
                .cookie(
                        "XSRF-TOKEN",
                        page.getResponseCookies().getFirst("XSRF-TOKEN").getValue())
                .body(BodyInserters.fromFormData("_csrf", form.group(1))
                        .with("username", TestStaff.with(Role.OPERATOR).username())
                        .with("password", TestStaff.PASSWORD)
                        .with("next", "/"))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseCookies();
        MultiValueMap<String, ResponseCookie> all = new LinkedMultiValueMap<>(page.getResponseCookies());
        all.addAll(cookies);
        return all;
    }
}
