package hotline.directory.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class DepartmentModuleTests {

    private static final String DEPARTMENTS = "/api/v1/departments/141122";
    private static final String HEADER = "code,name,duties,aliases,kind,township\n";

    @Autowired
    private WebTestClient web;

    @Autowired
    private DatabaseClient database;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @Test
    void everybodySignedInReadsTheList() {
        TestStaff.clerkOf("015")
                .using(web)
                .get()
                .uri("/api/v1/departments")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(58)
                .jsonPath("$.items[0].kind")
                .isEqualTo("government");
    }

    @Test
    void aNewDepartmentCanBeChosen() {
        add("900", "县数据局").expectStatus().isCreated().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");

        list(false).expectBody().jsonPath("$.items[*].key.code").value(hasItem("900"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"　", "\u200b", "县\u0000局", "县\n局"})
    void aNameMustBeReadable(String name) {
        add("900", name)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("name");
    }

    @Test
    void aCodeIsNeverGivenTwice() {
        retire("001", "\"1\"").expectStatus().isOk();

        add("001", "县数据局")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/code-taken");
    }

    @Test
    void aRetiredDepartmentIsListedOnlyOnRequest() {
        retire("020", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.retired")
                .isEqualTo(true);

        list(false).expectBody().jsonPath("$.items[*].key.code").value(not(hasItem("020")));
        list(true).expectBody().jsonPath("$.items[*].key.code").value(hasItem("020"));
    }

    @Test
    void aRenamingNeedsTheVersionThatWasSeen() {
        rename("015", "县住建局", null).expectStatus().isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        rename("015", "县住建局", "\"1\"").expectStatus().isOk();
        rename("015", "县建设局", "\"1\"").expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void aChangeIsLoggedWithWhatWasBeforeAndAfter() {
        rename("015", "县住建局", "\"1\"").expectStatus().isOk();

        administrator
                .get()
                .uri("/api/v1/directory-changes?kind=department&code=015")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].before.name")
                .isEqualTo("县住房和城乡建设管理局")
                .jsonPath("$.items[0].after.name")
                .isEqualTo("县住建局")
                .jsonPath("$.items[0].changedAt")
                .isEqualTo("2023-09-22T02:00:00Z");
    }

    @Test
    void anAdministratorKeepsOnlyTheOwnDivision() {
        TestStaff.in("141121", Role.ADMINISTRATOR)
                .using(web)
                .post()
                .uri(DEPARTMENTS + "/015/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/other-division");
    }

    @Test
    void aCitysAdministratorAlsoKeepsItsCounties() {
        TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR)
                .using(web)
                .post()
                .uri(DEPARTMENTS + "/015/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aFileAddsRenamesAndRetires() {
        String file = HEADER + "001,县府办,综合协调,县政府办,government,\n900,县数据局,数据;共享,,government,\n";

        upload(file, StandardCharsets.UTF_8, "?missing=retire-most")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.added")
                .isEqualTo("900")
                .jsonPath("$.changed")
                .isEqualTo("001")
                .jsonPath("$.retired.length()")
                .isEqualTo(57);
        list(false).expectBody().jsonPath("$.items.length()").isEqualTo(2);
    }

    @Test
    void aFileRetiresMostOnlyIfThatIsSaid() {
        String file = HEADER + "001,县府办,综合协调,县政府办,government,\n";

        upload(file, StandardCharsets.UTF_8, "?missing=retire")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/most-would-be-retired")
                .jsonPath("$.facts.count")
                .isEqualTo(57);
        list(false).expectBody().jsonPath("$.items.length()").isEqualTo(58);
    }

    @Test
    void aFileWithoutRowsRetiresNothing() {
        upload(HEADER, StandardCharsets.UTF_8, "?missing=retire")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/empty-reference-file");
        upload(HEADER, StandardCharsets.UTF_8, "").expectStatus().isOk();
        list(false).expectBody().jsonPath("$.items.length()").isEqualTo(58);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = HEADER + "900,县数据局,数据;共享,,government,\n";
        upload(file, StandardCharsets.UTF_8, "").expectStatus().isOk();

        upload(file, StandardCharsets.UTF_8, "")
                .expectBody()
                .jsonPath("$.added.length()")
                .isEqualTo(0)
                .jsonPath("$.unchanged")
                .isEqualTo(1);
    }

    @Test
    void aFileMayBeEncodedAsOfficesDo() {
        Charset gb = Charset.forName("GB18030");
        String file = HEADER + "900,县数据局,,,government,\n";

        upload(file, gb, "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/other-encoding");
        upload(file, gb, "?encoding=gb18030").expectStatus().isOk();
        upload("\uFEFF" + file, StandardCharsets.UTF_8, "").expectStatus().isOk();
        administrator
                .get()
                .uri(DEPARTMENTS + "/900")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("县数据局");
    }

    @Test
    void badLinesAreNamedAndNothingIsDone() {
        String file = HEADER + "900,县数据局,,,government,\n901,,,,no-kind,999999999\n900,县数据局,,,government,\n";

        upload(file, StandardCharsets.UTF_8, "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(hasItem("line[3].name"))
                .jsonPath("$.fields[*].field")
                .value(hasItem("line[3].kind"))
                .jsonPath("$.fields[*].field")
                .value(hasItem("line[3].township"))
                .jsonPath("$.fields[*].field")
                .value(hasItem("line[4].code"));
        list(true).expectBody().jsonPath("$.items.length()").isEqualTo(58);
    }

    @Test
    void twoActiveDepartmentsNeverShareAName() {
        add("900", "县住房和城乡建设管理局 ")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/department-name-taken");
        add("900", "县数据局").expectStatus().isCreated();
        rename("900", "县住房和城乡建设管理局", "\"1\"").expectStatus().isEqualTo(HttpStatus.CONFLICT);
        retire("015", "\"1\"").expectStatus().isOk();
        rename("900", "县住房和城乡建设管理局", "\"1\"").expectStatus().isOk();
        administrator
                .patch()
                .uri(DEPARTMENTS + "/015")
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .bodyValue(Map.of("retired", false))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void whoeverSharesANameFromBeforeIsChangedAllTheSame() {
        add("900", "县数据局").expectStatus().isCreated();
        database.sql("UPDATE department SET name = '县住房和城乡建设管理局' WHERE code = '900'")
                .then()
                .block();

        upload(HEADER + "900,县住房和城乡建设管理局,县房管局,,government,\n", StandardCharsets.UTF_8, "")
                .expectStatus()
                .isOk();
        add("901", "县住房和城乡建设管理局").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aFileThatWouldShareANameIsRefusedAtItsLine() {
        String file =
                HEADER + "900,县数据局,,,government,\n" + "901,县住房和城乡建设管理局,,,government,\n" + "902,县数据局,,,government,\n";

        upload(file, StandardCharsets.UTF_8, "")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(hasItems("line[3].name", "line[4].name"))
                .jsonPath("$.fields[?(@.field == 'line[3].name')].texts.en")
                .value(hasItem(containsString("015")));
        list(true).expectBody().jsonPath("$.items.length()").isEqualTo(58);
    }

    @Test
    void departmentsMaySwapTheirNamesInOneFile() {
        upload(HEADER + "900,县甲局,,,government,\n901,县乙局,,,government,\n", StandardCharsets.UTF_8, "")
                .expectStatus()
                .isOk();

        upload(HEADER + "900,县乙局,,,government,\n901,县甲局,,,government,\n", StandardCharsets.UTF_8, "")
                .expectStatus()
                .isOk();
    }

    @Test
    void aFormerNameIsRemembered() {
        rename("015", "县住建局", "\"1\"").expectStatus().isOk();
        upload(HEADER + "015,县建设局,,,government,\n", StandardCharsets.UTF_8, "")
                .expectStatus()
                .isOk();

        administrator
                .get()
                .uri(DEPARTMENTS + "/015")
                .exchange()
                .expectBody()
                .jsonPath("$.formerNames")
                .value(hasItems("县住房和城乡建设管理局", "县住建局"));
    }

    @Test
    void namesFromBeforeTheyWereKeptComeFromTheLogOfChanges() throws IOException {
        rename("015", "县住建局", "\"1\"").expectStatus().isOk();
        rename("015", "县建设局", "\"2\"").expectStatus().isOk();
        rename("016", "县交通局", "\"1\"").expectStatus().isOk();
        String kept = formerNames();
        assertThat(kept).contains("县住建局").doesNotContain("县建设局");
        database.sql("UPDATE department SET former_names = '{}'").then().block();

        String migration = new ClassPathResource("db/migration/V202611282109__directory_former_names.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        database.sql(migration.substring(migration.indexOf("UPDATE"))).then().block();

        assertThat(formerNames()).isEqualTo(kept);
    }

    private String formerNames() {
        return Objects.requireNonNull(database.sql(
                        """
                        SELECT string_agg(code || ' ' || former, ', ' ORDER BY code, former)
                        FROM department, unnest(former_names) AS names (former)
                        """)
                .mapValue(String.class)
                .one()
                .block());
    }

    @Test
    void aCodeThatLostItsZerosIsRefusedAtItsLine() {
        String file = HEADER + "900,县数据局,,,government,\n5,县某局,,,government,\n";

        upload(file, StandardCharsets.UTF_8, "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(hasItem("line[3].code"))
                .jsonPath("$.fields[0].texts.en")
                .value(containsString("005"));
    }

    @Test
    void aCellBehindTheLastColumnIsNotLostUnsaid() {
        upload(HEADER + "900,县数据局,,,government,,多余\n", StandardCharsets.UTF_8, "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("line[2].cells");
        upload(HEADER + "900,县数据局,,,government,,,\n", StandardCharsets.UTF_8, "")
                .expectStatus()
                .isOk();
    }

    private ResponseSpec add(String code, String name) {
        return administrator
                .post()
                .uri(DEPARTMENTS)
                .bodyValue(Map.of("code", code, "name", name, "kind", "government"))
                .exchange();
    }

    private ResponseSpec rename(String code, String name, @Nullable String seen) {
        return administrator
                .patch()
                .uri(DEPARTMENTS + "/" + code)
                .headers(headers -> headers.set(HttpHeaders.IF_MATCH, seen))
                .bodyValue(Map.of("name", name))
                .exchange();
    }

    private ResponseSpec retire(String code, String seen) {
        return administrator
                .post()
                .uri(DEPARTMENTS + "/" + code + "/retire")
                .header(HttpHeaders.IF_MATCH, seen)
                .exchange();
    }

    private ResponseSpec list(boolean retired) {
        return administrator
                .get()
                .uri("/api/v1/departments?division=141122&retired=" + retired)
                .exchange();
    }

    private ResponseSpec upload(String file, Charset encoding, String query) {
        return administrator
                .post()
                .uri(DEPARTMENTS + "/import" + query)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file.getBytes(encoding))
                .exchange();
    }
}
