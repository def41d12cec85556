package hotline.directory.administration;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class SubjectModuleTests {

    private static final String FILE =
            """
            level_1_code,level_1_name,level_2_code,level_2_name,level_3_code,level_3_name,remark
            01,城乡建设,0101,物业,010101,物业收费,
            01,城乡建设,0101,物业,010102,物业服务,含保洁
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private Subjects subjects;

    @Test
    void theCatalogueIsReadInPrintedOrder() {
        TestStaff.with(Role.OPERATOR)
                .using(web)
                .get()
                .uri("/api/v1/subjects")
                .exchange()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("db44t2479-2024")
                .jsonPath("$.items.length()")
                .isEqualTo(628)
                .jsonPath("$.items[0].code")
                .isEqualTo("01")
                .jsonPath("$.items[2].code")
                .isEqualTo("010101");
    }

    @Test
    void aSubjectIsRenamed() {
        TestStaff.with(Role.ADMINISTRATOR)
                .using(web)
                .patch()
                .uri("/api/v1/subjects/141122/0306")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("name", "小区物业"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(of("141122").nameOf("0306")).isEqualTo("小区物业");
    }

    @Test
    void aCityGivesAllCountiesWithoutTheirOwnACatalogue() {
        TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR)
                .using(web)
                .post()
                .uri("/api/v1/subjects/141100/import?catalogue=lvliang-2023&name=吕梁市目录")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(FILE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.added.length()")
                .isEqualTo(4);

        assertThat(of("141121").name()).isEqualTo("吕梁市目录");
        assertThat(of("141121").path("010102")).hasSize(3);
        assertThat(of("141122").code()).isEqualTo("db44t2479-2024");
    }

    private SubjectCatalogue of(String division) {
        return subjects.catalogueOf(division).blockOptional().orElseThrow();
    }
}
