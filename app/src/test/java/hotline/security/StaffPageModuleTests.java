package hotline.security;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Ids;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class StaffPageModuleTests {

    private static final String PASSWORD = "一个很好的密码 2023";
    private static final Pattern GIVEN = Pattern.compile("user-select-all\">([^<]+)<");

    @Autowired
    private WebTestClient web;

    private TestStaff administrator;
    private TestStaff clerk;
    private Pages pages;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR);
        clerk = TestStaff.clerkOf("015");
        pages = Pages.of(administrator, web);
    }

    @Test
    void onlyAdministratorsKeepStaff() {
        Pages.of(TestStaff.with(Role.AUDITOR), web).get("/staff", 403);
        Pages.of(TestStaff.in("141100", Role.ADMINISTRATOR), web).get("/staff/" + clerk.id(), 200);
        Pages.of(TestStaff.in("141123", Role.ADMINISTRATOR), web).get("/staff/" + clerk.id(), 403);
        assertThat(pages.get("/staff", 200)).contains("aria-current=\"page\"", "在用账号");
    }

    @Test
    void theListIsNarrowedByWordsRoleDepartmentAndState() {
        assertThat(pages.get("/staff?q=" + clerk.username().toUpperCase(Locale.ROOT), 200))
                .contains(link(clerk))
                .doesNotContain(link(administrator));
        assertThat(pages.get("/staff?role=administrator", 200))
                .contains(link(administrator))
                .doesNotContain(link(clerk));
        assertThat(pages.get("/staff?department=015", 200))
                .contains(link(clerk))
                .doesNotContain(link(administrator));
        assertThat(pages.get("/staff?state=retired", 200)).contains("没有符合条件的人员", "清除条件");
    }

    @Test
    void somebodyNewSignsInWithThePasswordThatIsShownOnce() {
        String page = Pages.body(add("wang", "clerk", "015", ""), 200);
        Matcher given = GIVEN.matcher(page);

        assertThat(page).contains("只在这里显示一次");
        assertThat(given.find()).isTrue();
        signIn("wang", given.group(1)).isCreated();
    }

    @Test
    void aPasswordThatTheAdministratorChoseIsNotShown() {
        assertThat(Pages.body(add("wang", "operator", "", PASSWORD), 200))
                .contains("密码已设好")
                .doesNotContain(PASSWORD);

        signIn("wang", PASSWORD).isCreated();
    }

    @Test
    void aFormThatIsSentTwiceMakesOneAccount() {
        String key = Ids.next().toString();
        add(key, "wang", "operator", "", PASSWORD).expectStatus().isOk();

        add(key, "wang", "operator", "", PASSWORD)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/staff/" + key + "?done=created");
    }

    @Test
    void whatIsRefusedStandsAtItsFieldWithWhatWasTyped() {
        assertThat(Pages.body(add("W ang", "", "", "short"), 400)).containsPattern("id=\"password-error\"[^>]*>至少 10");
        assertThat(Pages.body(add("-王", "", "", PASSWORD), 400))
                .containsPattern("id=\"username-error\"[^>]*>用户名须以小写字母")
                .containsPattern("id=\"roles-error\"[^>]*>请至少选一个角色")
                .contains("value=\"-王\"");
        assertThat(Pages.body(add("wang", "clerk", "", PASSWORD), 400))
                .containsPattern("id=\"department-error\"[^>]*>经办人和负责人必须有单位");
        assertThat(Pages.body(add(clerk.username(), "operator", "", PASSWORD), 409))
                .containsPattern("id=\"username-error\"[^>]*>用户名 " + clerk.username() + " 已被使用");
    }

    @Test
    void nobodyIsMadeAdministratorAndAuditorAtOnce() {
        ResponseSpec answer = change(clerk, "1", "王某", "015", "administrator", "auditor");

        assertThat(Pages.body(answer, 400)).containsPattern("id=\"roles-error\"[^>]*>管理员和审计员不能是同一个账号");
    }

    @Test
    void anOperatorWhoWasAClerkHasNoDepartmentAnyMore() {
        change(clerk, "1", "王某", "", "operator")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/staff/" + clerk.id() + "?done=changed");

        assertThat(pages.get("/staff/" + clerk.id() + "?done=changed", 200))
                .contains("已保存", "value=\"王某\"", "name=\"version\" value=\"2\"")
                .doesNotContain("value=\"015\" selected");
    }

    @Test
    void aStaleFormKeepsWhatWasTypedAndShowsWhatIsNewer() {
        change(clerk, "1", "别人写的", "015", "clerk").expectStatus().isSeeOther();

        String page = Pages.body(change(clerk, "1", "后来写的", "015", "clerk"), 412);

        assertThat(page).contains("刚才被别人改过", "姓名：别人写的", "value=\"后来写的\"", "name=\"version\" value=\"2\"");
        assertThat(pages.get("/staff/" + clerk.id(), 200)).contains("别人写的").doesNotContain("后来写的");
    }

    @Test
    void aResetPasswordEndsThePersonsSessions() {
        pages.post("/staff/" + clerk.id() + "/password", "password", PASSWORD)
                .expectStatus()
                .isOk();

        current(clerk).isUnauthorized();
        signIn(clerk.username(), PASSWORD).isCreated();
    }

    @Test
    void whoLeavesIsSignedOutAndCanBeBroughtBack() {
        act(clerk, "retire", "1").expectHeader().location("/staff/" + clerk.id() + "?done=retired");
        current(clerk).isUnauthorized();
        assertThat(pages.get("/staff/" + clerk.id(), 200))
                .contains("已停用", "恢复账号")
                .doesNotContain("重置密码</button>");

        act(clerk, "return", "2").expectHeader().location("/staff/" + clerk.id() + "?done=returned");

        signIn(clerk.username(), TestStaff.PASSWORD).isCreated();
    }

    @Test
    void nobodyRetiresTheOwnAccount() {
        assertThat(pages.get("/staff/" + administrator.id(), 200)).doesNotContain("/retire");
        assertThat(Pages.body(act(administrator, "retire", "1"), 409)).contains("请由其他管理员办理");
    }

    private static String link(TestStaff member) {
        return "href=\"/staff/" + member.id() + "\"";
    }

    private ResponseSpec add(String username, String role, String department, String password) {
        return add(Ids.next().toString(), username, role, department, password);
    }

    private ResponseSpec add(String key, String username, String role, String department, String password) {
        return pages.post(
                "/staff",
                "key",
                key,
                "username",
                username,
                "name",
                "王某",
                "roles",
                role,
                "department",
                department,
                "password",
                password);
    }

    private ResponseSpec change(TestStaff member, String version, String name, String department, String... roles) {
        String[] fields = new String[6 + 2 * roles.length];
        System.arraycopy(new String[] {"version", version, "name", name, "department", department}, 0, fields, 0, 6);
        for (int i = 0; i < roles.length; i++) {
            fields[6 + 2 * i] = "roles";
            fields[7 + 2 * i] = roles[i];
        }
        return pages.post("/staff/" + member.id(), fields);
    }

    private ResponseSpec act(TestStaff member, String act, String version) {
        return pages.post("/staff/" + member.id() + "/" + act, "version", version);
    }

    private StatusAssertions current(TestStaff member) {
        return member.using(web).get().uri("/api/v1/tokens/current").exchange().expectStatus();
    }

    private StatusAssertions signIn(String username, String password) {
        return web.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("username", username, "password", Objects.requireNonNull(password)))
                .exchange()
                .expectStatus();
    }
}
