package hotline.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchCatalogues;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class DispatchCatalogueModuleTests {

    private static final String CATALOGUE = "/api/v1/dispatch-catalogues/141122";

    @Autowired
    private WebTestClient web;

    @Autowired
    private DispatchCatalogues catalogues;

    @Autowired
    private MutableClock clock;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @Test
    void anEditedRuleMakesANewVersionAndLeavesTheOldOneAsItWas() {
        Instant before = clock.instant().minus(Duration.ofDays(1));

        put("\"1\"", Map.of("subject", "0306", "lead", "016", "supporting", List.of("015")))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");

        assertThat(lead(clock.instant())).isEqualTo("016");
        assertThat(lead(before)).isEqualTo("015");
        assertThat(inForce(clock.instant()).rules()).hasSize(240);
    }

    @Test
    void twoAdministratorsCannotOverwriteEachOther() {
        put("\"1\"", Map.of("subject", "0306", "lead", "016")).expectStatus().isCreated();
        put("\"1\"", Map.of("subject", "0306", "lead", "027")).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void aRuleNamesOnlyWhatCanBeChosen() {
        administrator
                .post()
                .uri("/api/v1/departments/141122/016/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        put("\"1\"", Map.of("subject", "9", "lead", "016"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("subject")
                .jsonPath("$.fields[1].field")
                .isEqualTo("lead");
    }

    @Test
    void aRuleWhoseLeadWasRetiredGivesWayToTheSubjectAbove() {
        assertThat(inForce(clock.instant())
                        .ruleFor("030606", null)
                        .orElseThrow()
                        .lead()
                        .code())
                .isEqualTo("027");

        administrator
                .post()
                .uri("/api/v1/departments/141122/027/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange();

        assertThat(inForce(clock.instant())
                        .ruleFor("030606", null)
                        .orElseThrow()
                        .lead()
                        .code())
                .isEqualTo("015");
    }

    @Test
    void aFileMakesAVersionThatComesIntoForceLater() {
        Instant later = clock.instant().plus(Duration.ofDays(10));

        upload("subject,township,lead,supporting\n0306,,016,015|027\n", later)
                .expectStatus()
                .isCreated();

        assertThat(lead(clock.instant())).isEqualTo("015");
        assertThat(lead(later)).isEqualTo("016");
    }

    @Test
    void noVersionComesIntoForceInThePast() {
        upload("subject,township,lead,supporting\n0306,,016,\n", clock.instant().minus(Duration.ofSeconds(1)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/in-the-past");
    }

    @Test
    void noVersionComesIntoForceInAYearThatNobodyMeans() {
        upload("subject,township,lead,supporting\n0306,,016,\n", Instant.parse("+999999-01-01T00:00:00Z"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("inForceFrom");
    }

    private ResponseSpec put(String seen, Map<String, Object> rule) {
        return administrator
                .put()
                .uri(CATALOGUE + "/rules")
                .header(HttpHeaders.IF_MATCH, seen)
                .bodyValue(rule)
                .exchange();
    }

    private ResponseSpec upload(String file, Instant from) {
        return administrator
                .post()
                .uri(CATALOGUE + "?inForceFrom=" + from)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file)
                .exchange();
    }

    private String lead(Instant at) {
        return inForce(at).ruleFor("030601", null).orElseThrow().lead().code();
    }

    private DispatchCatalogue inForce(Instant at) {
        return catalogues.inForce("141122", at).blockOptional().orElseThrow();
    }
}
