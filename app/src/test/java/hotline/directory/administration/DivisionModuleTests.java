package hotline.directory.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class DivisionModuleTests {

    private static final String FILE =
            """
            code,name,parent,level
            141122300,新镇,141122,township
            141122300001,新村村委会,141122300,village
            141122100,天宁街道,141122,township
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private Divisions divisions;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @Test
    void theListIsReadPartByPart() {
        administrator
                .get()
                .uri("/api/v1/divisions?parent=141122&limit=5")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5)
                .jsonPath("$.next")
                .isEqualTo("141122104");
        administrator
                .get()
                .uri("/api/v1/divisions?parent=141122&limit=5&cursor=141122104")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void aDivisionMayLetClearCasesBeDispatchedAtOnce() {
        assertThat(county().dispatchesClearCases()).isFalse();

        administrator
                .patch()
                .uri("/api/v1/divisions/141122")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("dispatchesClearCases", true))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(county().dispatchesClearCases()).isTrue();
        assertThat(county().name()).isEqualTo("交城县");
    }

    @Test
    void aVillageIsAddedUnderItsTownship() {
        administrator
                .post()
                .uri("/api/v1/divisions")
                .bodyValue(
                        Map.of("code", "141122100300", "name", "新村村委会", "parentCode", "141122100", "level", "village"))
                .exchange()
                .expectStatus()
                .isCreated();

        administrator
                .get()
                .uri("/api/v1/divisions?parent=141122100")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(hasItem("141122100300"));
    }

    @Test
    void aRetiredVillageIsOutOfTheList() {
        administrator
                .post()
                .uri("/api/v1/divisions/141122100001/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        administrator
                .get()
                .uri("/api/v1/divisions?parent=141122100")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(not(hasItem("141122100001")));
    }

    @Test
    void aCountyCannotChangeItsCity() {
        administrator
                .patch()
                .uri("/api/v1/divisions/141100")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("name", "别的市"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aFileBringsTownshipsAndVillagesTogether() {
        upload(FILE, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.added.length()")
                .isEqualTo(2)
                .jsonPath("$.changed")
                .isEqualTo("141122100");
    }

    @ParameterizedTest
    @CsvSource({
        "141199, 141122100, county",
        "141199, 141122, county",
        "141199, 141122, village",
        "141122302, 141122100, township",
        "141122302, 141122100, village",
        "141121302, 141122, township",
        "141122302001, 141122, village"
    })
    void aDivisionLiesUnderOneOfTheLevelAbove(String code, String parent, String level) {
        TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR)
                .using(web)
                .post()
                .uri("/api/v1/divisions")
                .bodyValue(Map.of("code", code, "name", "某地", "parentCode", parent, "level", level))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("parentCode")
                .jsonPath("$.fields[0].message")
                .value(not("field.misplaced"));
    }

    @Test
    void aFilePutsNoDivisionUnderAnotherThanTheLevelAbove() {
        upload("code,name,parent,level\n141122301,新镇,141122100,township\n141122100001,村,141122,village\n", "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(contains("line[2].parent", "line[3].parent"));
    }

    @Test
    void nobodyRetiresTheOwnDivision() {
        administrator
                .post()
                .uri("/api/v1/divisions/141122/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/own-division-retired");
        administrator
                .patch()
                .uri("/api/v1/divisions/141122")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("retired", true))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aFileOfWhatLiesBelowDoesNotRetireTheDivisionItself() {
        upload(FILE, "?missing=retire-most")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.retired")
                .value(not(hasItem("141122")));

        assertThat(county().retired()).isFalse();
    }

    private ResponseSpec upload(String file, String query) {
        return administrator
                .post()
                .uri("/api/v1/divisions/141122/import" + query)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file)
                .exchange();
    }

    private Division county() {
        return divisions.find("141122").blockOptional().orElseThrow();
    }
}
