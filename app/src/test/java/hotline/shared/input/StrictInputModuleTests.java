package hotline.shared.input;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A value is taken for what it is: nothing is counted, rounded, filled up or translated into what was wanted. */
@AnyDatabase
@HotlineTest
class StrictInputModuleTests {

    private static final String MEMBER =
            """
            {"username": "zhang.san", "name": %s, "roles": %s, "password": "correct horse battery staple"}
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private Requests requests;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [6]               | roles[0] | 不是允许的取值
                    ["6"]             | roles[0] | 不是允许的取值
                    [null]            | roles[0] | 不能为空
                    "administrator"   | roles    | 应为列表
                    [["auditor"]]     | roles[0] | 不是允许的取值
                    """)
    void noNumberOrNullIsARole(String roles, String field, String text) {
        String member = MEMBER.formatted("\"张三\"", roles);

        refused("/api/v1/staff", member)
                .jsonPath("$.fields[0].field")
                .isEqualTo(field)
                .jsonPath("$.fields[0].texts.zh")
                .value(String.class, said -> assertThat(said).startsWith(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5          | 应为文本
                    1.5        | 应为文本
                    true       | 应为文本
                    ["a"]      | 应为文本
                    "a\\u0000" | 含有控制字符
                    "\\ud800"  | 含有控制字符
                    "\\u0000"  | 含有控制字符
                    """)
    void noNumberOrBrokenTextIsAName(String name, String text) {
        refused("/api/v1/staff", MEMBER.formatted(name, "[\"auditor\"]"))
                .jsonPath("$.fields[0].field")
                .isEqualTo("name")
                .jsonPath("$.fields[0].texts.zh")
                .value(String.class, said -> assertThat(said).startsWith(text));
    }

    @ParameterizedTest
    @CsvSource({"1.5", "\"1\"", "true", "null", "1e400"})
    void nothingButAWholeNumberIsALevel(String level) {
        refused(
                        "/api/v1/requests/14112260083702036/supervise",
                        "{\"level\": %s, \"department\": \"015\", \"text\": \"a\"}".formatted(level))
                .jsonPath("$.fields[0].field")
                .isEqualTo("level")
                .jsonPath("$.fields[0].texts.en")
                .isEqualTo("must be a whole number, without quotes or decimals");
    }

    @Test
    void whatIsNoJsonIsShownByLineAndColumn() {
        refused("/api/v1/staff", "{\n  \"name\": 'a'}")
                .jsonPath("$.fields[0].field")
                .isEqualTo("body")
                .jsonPath("$.fields[0].texts.en")
                .isEqualTo("is no JSON: look near line 2, column 11");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/staff?retired=1",
        "/api/v1/staff?retired=on",
        "/api/v1/staff/1-1-1-1-1",
        "/api/v1/staff/%20",
        "/api/v1/requests?limit=0x10",
        "/api/v1/requests?limit=%EF%BC%91",
        "/api/v1/requests?limit=+5",
        "/api/v1/requests?limit=1.5",
        "/api/v1/calendars/0x7e7",
    })
    void noParameterIsReadAsAnotherKindOfNumber(String address) {
        anybody()
                .using(web)
                .get()
                .uri(URI.create("http://localhost:" + port + address))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=%zz",
                "version=%ff",
                "version=%00",
                "version=%",
                "version=1%00",
                "version=1&key=%00",
                "a=b"
            })
    void aBrokenFormIsRefused(String form) {
        String number = RequestFixture.aRequest(requests).registered().number().value();

        posted("/requests/" + number + "/close", form).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    /** A page whose fields say themselves what is wrong with them is looked for first; what is no form at all is refused. */
    @ParameterizedTest
    @CsvSource({"version=%zz, 400", "version=%ff, 400", "version=%, 400", "version=%00, 404", "a=b, 404"})
    void noFormIsReadForARequestThatDoesNotExist(String form, int status) {
        posted("/requests/14112260083702036/close", form).isEqualTo(HttpStatus.valueOf(status));
    }

    private StatusAssertions posted(String address, String form) {
        return anybody()
                .using(web)
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange()
                .expectStatus();
    }

    @Test
    void aFormInAnotherCharsetIsRefused() {
        anybody()
                .using(web)
                .post()
                .uri("/requests/14112260083702036/close")
                .contentType(MediaType.parseMediaType("application/x-www-form-urlencoded;charset=gbk"))
                .bodyValue("a=b")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private WebTestClient.BodyContentSpec refused(String address, String body) {
        return anybody()
                .using(web)
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "\"1\"")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody();
    }

    private static TestStaff anybody() {
        return TestStaff.of(TestStaff.COUNTY, new DepartmentKey(TestStaff.COUNTY, "015"), Role.values());
    }
}
