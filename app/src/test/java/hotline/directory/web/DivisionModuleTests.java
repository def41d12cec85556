package hotline.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

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
        administrator
                .post()
                .uri("/api/v1/divisions/141122/import")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(FILE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.added.length()")
                .isEqualTo(2)
                .jsonPath("$.changed")
                .isEqualTo("141122100");
    }

    private Division county() {
        return divisions.find("141122").blockOptional().orElseThrow();
    }
}
