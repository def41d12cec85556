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

@HotlineTest
class ChangePageModuleTests {

    @Autowired
    private WebTestClient web;

    private TestStaff administrator;
    private Pages pages;
    private Pages auditor;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR);
        pages = Pages.of(administrator, web);
        auditor = Pages.of(TestStaff.with(Role.AUDITOR), web);
    }

    @Test
    void isReadByAuditorsAndAdministratorsOfTheDivision() {
        assertThat(auditor.get("/changes?kind=subject", 200)).contains("没有符合条件的改动");
        pages.get("/changes", 200);
        Pages.of(TestStaff.with(Role.SUPERVISOR), web).get("/changes", 403);
        Pages.of(TestStaff.in("141123", Role.AUDITOR), web).get("/changes?division=141122", 403);
    }

    @Test
    void saysWhichFieldsAreOtherThanTheyWere() {
        rename("县住建局");

        assertThat(auditor.get("/changes", 200))
                .contains(administrator.actor().name(), "修改", "单位", "<ins>县住建局</ins>")
                .contains("<del>县住房和城乡建设管理局</del>", "曾用名");
    }

    @Test
    void isNarrowedByKindAndCode() {
        rename("县住建局");

        assertThat(auditor.get("/changes?kind=department&code=015", 200)).contains("县住建局");
        assertThat(auditor.get("/changes?kind=staff", 200)).doesNotContain("县住建局");
        assertThat(auditor.get("/changes?code=016", 200)).doesNotContain("县住建局");
        auditor.get("/changes?kind=zzz", 400);
    }

    @Test
    void rolesAndPasswordsOfStaffAreSaidInWords() {
        TestStaff clerk = TestStaff.clerkOf("015");
        pages.post("/staff/" + clerk.id(), "version", "1", "name", "王某", "department", "015", "roles", "head")
                .expectStatus()
                .isSeeOther();
        pages.post("/staff/" + clerk.id() + "/password", "password", "一个很好的密码 2023")
                .expectStatus()
                .isOk();

        assertThat(auditor.get("/changes?kind=staff", 200))
                .contains("<del>承办单位经办人</del>", "<ins>承办单位负责人</ins>", "更换密码", clerk.username())
                .doesNotContain("bcrypt");
    }

    private void rename(String name) {
        pages.post("/departments/141122/015", "version", "1", "name", name, "kind", "government")
                .expectStatus()
                .isSeeOther();
    }
}
