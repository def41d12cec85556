package hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class ConsoleModuleTests {

    @Autowired
    WebTestClient client;

    @Test
    void signInPageHasLabelledFieldsInsideTheLayout() {
        assertThat(page(client, "/sign-in", 200))
                .contains("12345 政务服务便民热线", "for=\"username\"", "for=\"password\"", "name=\"_csrf\"")
                .contains("2023-09-22 10:00（北京时间）")
                .doesNotContain("主导航");
    }

    @ParameterizedTest
    @CsvSource({"OPERATOR,/register", "CLERK,/worklist", "MANAGER,/overview", "SUPERVISOR,/supervision"})
    void homeIsWhereTheWorkIs(Role role, String place) {
        TestStaff person = role == Role.CLERK ? TestStaff.clerkOf("015") : TestStaff.with(role);

        person.using(client)
                .get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(place);
    }

    @Test
    void administratorsAreTakenToTheInterfaces() {
        TestStaff administrator = TestStaff.with(Role.ADMINISTRATOR);

        assertThat(page(administrator.using(client), "/", 200))
                .contains("打开接口文档", "交城县", administrator.actor().name(), "退出");
    }

    @Test
    void nobodyIsSentToSignIn() {
        client.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/sign-in?next=%2F");
    }

    @Test
    void aProblemIsAPageWithItsRequestIdAndAWayBack() {
        WebTestClient operator = TestStaff.with(Role.OPERATOR).using(client);

        assertThat(page(operator, "/no-such-page", 404)).contains("<h1>未找到</h1>", "请求编号", "返回首页");
    }

    @Test
    void pagesStayChineseForABrowserThatPrefersEnglish() {
        WebTestClient english = TestStaff.with(Role.OPERATOR)
                .using(client)
                .mutate()
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();

        assertThat(page(english, "/no-such-page", 404)).contains("未找到");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/console.css",
        "/assets/console.js",
        "/assets/hotline.svg",
    })
    void assetsAreServedToAnyone(String path) {
        client.get().uri(path).exchange().expectStatus().isOk();
    }

    @Test
    void theLibrariesOfTheLayoutExist() {
        String html = page(client, "/sign-in", 200);

        for (String part : html.split("\"", -1)) {
            if (part.startsWith("/webjars/")) {
                assertThat(new ClassPathResource("META-INF/resources" + part).exists())
                        .as(part)
                        .isTrue();
            }
        }
        assertThat(html).contains("/webjars/tabler__core/", "/webjars/htmx.org/");
    }

    private static String page(WebTestClient client, String path, int status) {
        EntityExchangeResult<String> answer = client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult();
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
