package hotline.directory.administration;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchCatalogues;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
class DispatchCatalogueModuleTests {

    private static final String CATALOGUE = "/api/v1/dispatch-catalogues/141122";
    private static final String WITH_BAR = "subject,township,lead,supporting,township-barred\n";
    private static final int BARRED_AS_SHIPPED = 61;

    @Autowired
    private WebTestClient web;

    @Autowired
    private DispatchCatalogues catalogues;

    @Autowired
    private Departments departments;

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

    @Test
    void anEditedRuleBarsTownshipsAndTheLogTellsIt() {
        put("\"1\"", Map.of("subject", "0306", "lead", "015", "barredFromTownships", true))
                .expectStatus()
                .isCreated();

        assertThat(inForce(clock.instant()).bars("030601", township())).isTrue();
        assertThat(inForce(clock.instant().minus(Duration.ofDays(1))).bars("030601", township()))
                .isFalse();
        administrator
                .get()
                .uri("/api/v1/dispatch-catalogues/141122/2")
                .exchange()
                .expectBody()
                .jsonPath("$.rules[?(@.subjectCode == '0306')].barredFromTownships")
                .isEqualTo(true);
        changes().jsonPath("$.items[0].after.barredFromTownships").isEqualTo(BARRED_AS_SHIPPED + 1);
    }

    @Test
    void aRuleThatBarsTownshipsNamesNone() {
        put("\"1\"", Map.of("subject", "0306", "lead", "101", "barredFromTownships", true))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("lead")
                .jsonPath("$.fields[0].message")
                .value(message -> assertThat((String) message).contains("不得派往乡镇"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 只能填 yes 或留空", "en, must be yes or blank"})
    void aBarThatIsNeitherYesNorBlankIsToldInTheReadersLanguage(String language, String told) {
        upload(WITH_BAR + "0306,,015,,是\n", clock.instant(), language)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("line[2].township-barred")
                .jsonPath("$.fields[0].message")
                .value(message -> assertThat((String) message).startsWith(told));
    }

    @Test
    void aFileBarsTownshipsAndOneWithoutTheColumnLeavesItSo() {
        upload(WITH_BAR + "0306,,015,,yes\n0702,,007,,\n", clock.instant())
                .expectStatus()
                .isCreated();
        administrator
                .post()
                .uri(CATALOGUE)
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue("subject,township,lead,supporting\n0306,,016,\n0702,,007,\n")
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(lead(clock.instant())).isEqualTo("016");
        assertThat(inForce(clock.instant()).bars("030601", township())).isTrue();
        assertThat(inForce(clock.instant()).bars("070201", township())).isFalse();
    }

    @Test
    void aVersionIsFetchedAsAFileThatMakesTheSameRulesAgain() {
        String file = administrator
                .get()
                .uri(CATALOGUE + "/1/file")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/csv")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        Instant before = clock.instant().minus(Duration.ofDays(1));

        upload(Objects.requireNonNull(file), clock.instant()).expectStatus().isCreated();

        assertThat(inForce(clock.instant()).version()).isEqualTo(2);
        assertThat(inForce(clock.instant()).rules()).isEqualTo(inForce(before).rules());
    }

    @Test
    void thereIsNoFileOfAVersionThatNeverWas() {
        administrator
                .get()
                .uri(CATALOGUE + "/2/file")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void aBarOutlivesTheRetirementOfTheLead() {
        administrator
                .post()
                .uri("/api/v1/departments/141122/007/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(inForce(clock.instant()).ruleFor("070201", null)).isEmpty();
        assertThat(inForce(clock.instant()).bars("070201", township())).isTrue();
    }

    private Department township() {
        return departments
                .find(new DepartmentKey("141122", "101"))
                .blockOptional()
                .orElseThrow();
    }

    private WebTestClient.BodyContentSpec changes() {
        return administrator
                .get()
                .uri("/api/v1/directory-changes?kind=dispatch-catalogue")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
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
        return upload(file, from, "zh-CN");
    }

    private ResponseSpec upload(String file, Instant from, String language) {
        return administrator
                .post()
                .uri(CATALOGUE + "?inForceFrom=" + from)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
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
