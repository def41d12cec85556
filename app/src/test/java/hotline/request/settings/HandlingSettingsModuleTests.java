package hotline.request.settings;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class HandlingSettingsModuleTests {

    private static final String SETTINGS = "/api/v1/handling-settings";

    @Autowired
    private WebTestClient web;

    @Test
    void areTheUsualOnesUntilSomebodySetsOthers() {
        TestStaff.with(Role.SUPERVISOR)
                .using(web)
                .get()
                .uri(SETTINGS)
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .jsonPath("$.reviewModeText")
                .isEqualTo("不审核")
                .jsonPath("$.dueSoonShares[1]")
                .isEqualTo(80);
    }

    @Test
    void areChangedByTheAdministratorAndSayByWhom() {
        TestStaff administrator = TestStaff.with(Role.ADMINISTRATOR);

        put(administrator, 0, "sample", 10, List.of(50, 90))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.changedBy")
                .isEqualTo(administrator.actor().name())
                .jsonPath("$.changedAt")
                .isNotEmpty()
                .jsonPath("$.version")
                .isEqualTo(1);
        put(administrator, 1, "all", 0, List.of()).expectStatus().isOk();
    }

    @Test
    void areNotChangedOverAnothersChange() {
        TestStaff administrator = TestStaff.with(Role.ADMINISTRATOR);

        put(administrator, 3, "all", 0, List.of(50)).expectStatus().isEqualTo(412);
        put(administrator, 0, "all", 0, List.of(50)).expectStatus().isOk();
        put(administrator, 0, "none", 0, List.of(50)).expectStatus().isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "sample, 0, 50, 80, samplePercent",
        "sample, 101, 50, 80, samplePercent",
        "rule, 0, 50, 80, reviewedNatures",
        "all, 0, 80, 50, dueSoonShares",
        "all, 0, 50, 50, dueSoonShares",
        "all, 0, 0, 50, dueSoonShares[0]",
        "all, 0, 50, 100, dueSoonShares[1]",
        "perhaps, 0, 50, 80, reviewMode",
    })
    void nameWhatIsWrong(String mode, int percent, int first, int second, String field) {
        put(TestStaff.with(Role.ADMINISTRATOR), 0, mode, percent, List.of(first, second))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo(field)
                .jsonPath("$.fields[0].texts.zh")
                .value(text -> assertThat((String) text).doesNotStartWith("field."));
    }

    @Test
    void letAHeadSetTheOwnDepartmentsSignatureOnly() {
        TestStaff head = TestStaff.of(People.JIAOCHENG, People.HOUSING, Role.HEAD);

        sign(head, "015")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.required")
                .isEqualTo(true);
        sign(head, "018").expectStatus().isForbidden();
        sign(TestStaff.with(Role.ADMINISTRATOR), "018").expectStatus().isOk();
        sign(TestStaff.with(Role.ADMINISTRATOR), "999").expectStatus().isNotFound();
    }

    private ResponseSpec put(TestStaff who, int seen, String mode, int percent, List<Integer> shares) {
        Map<String, Object> body = Map.of(
                "reviewMode", mode, "samplePercent", percent, "reviewedNatures", List.of(), "dueSoonShares", shares);
        return who.using(web)
                .put()
                .uri(SETTINGS)
                .header(HttpHeaders.IF_MATCH, "\"" + seen + "\"")
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec sign(TestStaff who, String department) {
        return who.using(web)
                .put()
                .uri(SETTINGS + "/departments/" + department + "/signature")
                .bodyValue(Map.of("required", true))
                .exchange();
    }
}
