package hotline.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class StaffModuleTests {

    private static final String PASSWORD = "一个很好的密码 2023";

    @Autowired
    private WebTestClient web;

    @Autowired
    private Staff staff;

    @Autowired
    private MutableClock clock;

    private TestStaff administrator;
    private WebTestClient asAdministrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR);
        asAdministrator = administrator.using(web);
    }

    @Test
    void aNewMemberCanSignIn() {
        create("wang", "015", "clerk")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.department.code")
                .isEqualTo("015")
                .jsonPath("$.passwordHash")
                .doesNotExist();

        signIn("wang", PASSWORD).isCreated();
    }

    @Test
    void usernamesAreNeverGivenTwice() {
        create("wang", null, "operator").expectStatus().isCreated();

        create("wang", null, "operator")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/username-taken");
    }

    @Test
    void aClerkOrHeadNeedsADepartmentThatCanBeChosen() {
        create("wang", null, "clerk")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("department");
        create("wang", "999", "clerk").expectStatus().isBadRequest();
        create("wang", null, "head").expectStatus().isBadRequest();
        create("wang", "015", "head").expectStatus().isCreated();
    }

    @Test
    void aRetiredMemberLosesAccessAtOnce() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        current(operator).isOk();

        change(operator, Map.of("retired", true)).expectStatus().isOk();

        current(operator).isUnauthorized();
        signIn(operator.username(), TestStaff.PASSWORD).isUnauthorized();
    }

    @Test
    void whoComesBackSignsInAnew() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        change(operator, Map.of("retired", true)).expectStatus().isOk();

        change(operator, 2, Map.of("retired", false)).expectStatus().isOk();

        current(operator).isUnauthorized();
        signIn(operator.username(), TestStaff.PASSWORD).isCreated();
    }

    @Test
    void whoWasRetiredByARepeatablePostSignsInAnew() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        asAdministrator
                .post()
                .uri("/api/v1/staff/" + operator.id() + "/retire")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .header("Idempotency-Key", "retire-once")
                .exchange()
                .expectStatus()
                .isOk();

        change(operator, 2, Map.of("retired", false)).expectStatus().isOk();

        current(operator).isUnauthorized();
    }

    @Test
    void nobodyIsAdministratorAndAuditorAtOnce() {
        refusedForBothDuties(asAdministrator
                .post()
                .uri("/api/v1/staff")
                .bodyValue(Map.of(
                        "username",
                        "wang",
                        "name",
                        "王某",
                        "roles",
                        List.of("administrator", "auditor"),
                        "password",
                        PASSWORD))
                .exchange());
        refusedForBothDuties(
                change(TestStaff.with(Role.AUDITOR), Map.of("roles", List.of("administrator", "auditor"))));
        refusedForBothDuties(change(administrator, Map.of("roles", List.of("administrator", "auditor"))));
    }

    private static void refusedForBothDuties(ResponseSpec answer) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("roles")
                .jsonPath("$.fields[0].message")
                .value(String.class, message -> assertThat(message).contains("审计"));
    }

    @Test
    void otherRolesHoldAtOnce() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        change(operator, Map.of("roles", List.of("auditor"))).expectStatus().isOk();

        operator.using(web)
                .get()
                .uri("/api/v1/directory-changes")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void nobodyLocksTheOwnAccount() {
        change(administrator, Map.of("retired", true)).expectStatus().isEqualTo(HttpStatus.CONFLICT);
        change(administrator, Map.of("roles", List.of("operator")))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aPasswordThatWasResetEndsAllSessions() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        asAdministrator
                .put()
                .uri("/api/v1/staff/" + operator.id() + "/password")
                .bodyValue(Map.of("password", PASSWORD))
                .exchange()
                .expectStatus()
                .isNoContent();

        current(operator).isUnauthorized();
        signIn(operator.username(), TestStaff.PASSWORD).isUnauthorized();
        signIn(operator.username(), PASSWORD).isCreated();
    }

    @Test
    void theOwnPasswordIsChangedByWhoeverKnowsIt() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        changeOwn(operator, "wrong").isEqualTo(HttpStatus.CONFLICT);
        changeOwn(operator, TestStaff.PASSWORD).isNoContent();

        signIn(operator.username(), PASSWORD).isCreated();
    }

    @Test
    void aPasswordThatIsGuessedEasilyIsRefusedAndTheAnswerSaysWhatToDo() {
        asAdministrator
                .post()
                .uri("/api/v1/staff")
                .bodyValue(Map.of(
                        "username", "wang", "name", "王某", "roles", List.of("operator"), "password", "jiaocheng-12345"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("password")
                .jsonPath("$.fields[0].message")
                .value(String.class, message -> assertThat(message).contains("互不相关的词"));
    }

    @Test
    void theUsernameIsAWeakWord() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        changeOwn(operator, TestStaff.PASSWORD, operator.username() + "1").isBadRequest();
    }

    @Test
    void theLastFivePasswordsAreNotTakenAgain() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        List<String> others = List.of("first lantern doors", "second lantern doors", "third lantern doors");
        change(operator, TestStaff.PASSWORD, others.get(0));
        change(operator, others.get(0), others.get(1));
        change(operator, others.get(1), others.get(2));

        refusedAsUsed(operator, others.get(2), others.get(2));
        refusedAsUsed(operator, others.get(2), TestStaff.PASSWORD);
        reset(operator, others.get(0)).isBadRequest();
    }

    @Test
    void theSixthLastPasswordIsTakenAgain() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        for (String ordinal : List.of("first", "second", "third", "fourth", "fifth")) {
            clock.advance(Duration.ofDays(1));
            reset(operator, ordinal + " lantern doors").isNoContent();
        }

        reset(operator, "first lantern doors").isBadRequest();
        reset(operator, TestStaff.PASSWORD).isNoContent();
    }

    private void change(TestStaff member, String current, String password) {
        changeOwn(signedIn(member, current), current, password).isNoContent();
    }

    private void refusedAsUsed(TestStaff member, String current, String password) {
        changeOwn(signedIn(member, current), current, password).isBadRequest();
    }

    /** Every change of the password signs out everywhere. */
    private TestStaff signedIn(TestStaff member, String password) {
        byte[] body = web.post()
                .uri("/api/v1/tokens")
                .bodyValue(Map.of("username", member.username(), "password", password))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        String token = JsonPath.read(new String(body, StandardCharsets.UTF_8), "$.token");
        return new TestStaff(member.id(), member.username(), token, member.actor());
    }

    @Test
    void anAdministratorDoesNotReachOtherDivisions() {
        TestStaff stranger = TestStaff.in("141121", Role.OPERATOR);

        change(stranger, Map.of("retired", true)).expectStatus().isForbidden();
        asAdministrator
                .get()
                .uri("/api/v1/staff?division=141121")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theLogTellsOfAPasswordButNeverWhichOne() {
        TestStaff operator = TestStaff.with(Role.OPERATOR);
        asAdministrator
                .put()
                .uri("/api/v1/staff/" + operator.id() + "/password")
                .bodyValue(Map.of("password", PASSWORD))
                .exchange();

        asAdministrator
                .get()
                .uri("/api/v1/directory-changes?kind=staff&code=" + operator.id())
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(operator.username()).doesNotContain("bcrypt"));
    }

    @Test
    void theFirstAdministratorIsThereFromTheStart() {
        StaffMember admin = staff.findByUsername("admin").blockOptional().orElseThrow();

        assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(admin.divisionCode()).isEqualTo("141122");
        assertThat(admin.passwordHash()).startsWith("{bcrypt}$2a$12$");
    }

    private ResponseSpec create(String username, @Nullable String department, String role) {
        Map<String, Object> member =
                new HashMap<>(Map.of("username", username, "name", "王某", "roles", List.of(role), "password", PASSWORD));
        if (department != null) {
            member.put("department", department);
        }
        return asAdministrator.post().uri("/api/v1/staff").bodyValue(member).exchange();
    }

    private ResponseSpec change(TestStaff member, Map<String, Object> change) {
        return change(member, 1, change);
    }

    private ResponseSpec change(TestStaff member, int seen, Map<String, Object> change) {
        return asAdministrator
                .patch()
                .uri("/api/v1/staff/" + member.id())
                .header(HttpHeaders.IF_MATCH, "\"" + seen + "\"")
                .bodyValue(change)
                .exchange();
    }

    private StatusAssertions reset(TestStaff member, String password) {
        return asAdministrator
                .put()
                .uri("/api/v1/staff/" + member.id() + "/password")
                .bodyValue(Map.of("password", password))
                .exchange()
                .expectStatus();
    }

    private StatusAssertions changeOwn(TestStaff member, String current) {
        return changeOwn(member, current, PASSWORD);
    }

    private StatusAssertions changeOwn(TestStaff member, String current, String password) {
        return member.using(web)
                .put()
                .uri("/api/v1/staff/me/password")
                .bodyValue(Map.of("current", current, "password", password))
                .exchange()
                .expectStatus();
    }

    private StatusAssertions current(TestStaff member) {
        return member.using(web).get().uri("/api/v1/tokens/current").exchange().expectStatus();
    }

    private StatusAssertions signIn(String username, String password) {
        return web.post()
                .uri("/api/v1/tokens")
                .bodyValue(Map.of("username", username, "password", password))
                .exchange()
                .expectStatus();
    }
}
