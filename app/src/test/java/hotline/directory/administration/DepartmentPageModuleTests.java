package hotline.directory.administration;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class DepartmentPageModuleTests {

    private static final String HOUSING = "/departments/141122/015";

    @Autowired
    private WebTestClient web;

    private Pages pages;

    @BeforeEach
    void signIn() {
        pages = Pages.of(TestStaff.with(Role.ADMINISTRATOR), web);
    }

    @Test
    void onlyAdministratorsOfTheDivisionKeepDepartments() {
        Pages.of(TestStaff.with(Role.SUPERVISOR), web).get("/departments", 403);
        Pages.of(TestStaff.in("141123", Role.ADMINISTRATOR), web).get(HOUSING, 403);

        assertThat(pages.get("/departments", 200)).contains("aria-current=\"page\"", "县住房和城乡建设管理局", "政府部门");
    }

    @Test
    void theListIsSearchedByWordsThatPeopleUse() {
        assertThat(pages.get("/departments?q=住房", 200))
                .contains("href=\"" + HOUSING + "\"")
                .doesNotContain("href=\"/departments/141122/016\"");
        assertThat(pages.get("/departments?q=没有这样的", 200)).contains("没有符合条件的内容");
        assertThat(pages.get("/departments?state=retired", 200)).contains("没有符合条件的内容");
    }

    @Test
    void aNewDepartmentIsInTheList() {
        add("900", "县数据局").expectStatus().isSeeOther().expectHeader().location("/departments/141122/900?done=added");

        assertThat(pages.get("/departments/141122/900?done=added", 200)).contains("单位已添加", "数据共享\n数据安全</textarea>");
        assertThat(pages.get("/departments?q=数据安全", 200)).contains("县数据局");
    }

    @Test
    void whatIsRefusedStandsAtItsFieldWithWhatWasTyped() {
        assertThat(Pages.body(add("9 号", "　"), 400))
                .containsPattern("id=\"code-error\"[^>]*>编码只能用")
                .containsPattern("id=\"name-error\"[^>]*>请填写名称")
                .contains("value=\"9号\"");
        assertThat(Pages.body(add("015", "县数据局"), 409)).containsPattern("id=\"code-error\"[^>]*>编码 015 已被使用");
        assertThat(Pages.body(add("900", "县住房和城乡建设管理局"), 409))
                .containsPattern("id=\"name-error\"[^>]*>名称“县住房和城乡建设管理局”已是在用单位 015 的名称");
    }

    @Test
    void aRenamedDepartmentKeepsItsFormerName() {
        change("1", "县住建局").expectStatus().isSeeOther();

        assertThat(pages.get(HOUSING + "?done=changed", 200))
                .contains("已保存", "value=\"县住建局\"", "曾用名：县住房和城乡建设管理局", "name=\"version\" value=\"2\"");
    }

    @Test
    void aStaleFormKeepsWhatWasTypedAndShowsWhatIsNewer() {
        change("1", "先改的").expectStatus().isSeeOther();

        assertThat(Pages.body(change("1", "后改的"), 412))
                .contains("刚才被别人改过", "名称：先改的", "value=\"后改的\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void aRetiredDepartmentCanBeBroughtBack() {
        act("retire", "1").expectHeader().location(HOUSING + "?done=retired");
        assertThat(pages.get(HOUSING, 200)).contains("已停用", "恢复单位");

        act("return", "2").expectHeader().location(HOUSING + "?done=returned");

        assertThat(pages.get(HOUSING, 200)).contains("停用单位").doesNotContain("恢复单位");
    }

    private ResponseSpec add(String code, String name) {
        return pages.post(
                "/departments/141122", "code", code, "name", name, "kind", "government", "duties", "数据共享\r\n数据安全\r\n");
    }

    private ResponseSpec change(String version, String name) {
        return pages.post(HOUSING, "version", version, "name", name, "kind", "government", "duties", "房屋安全");
    }

    private ResponseSpec act(String act, String version) {
        return pages.post(HOUSING + "/" + act, "version", version);
    }
}
