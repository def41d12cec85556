package hotline.request.settings;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.DepartmentKey;
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
class SettingsPageModuleTests {

    @Autowired
    private WebTestClient web;

    private TestStaff administrator;
    private Pages pages;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR);
        pages = Pages.of(administrator, web);
    }

    @Test
    void saysOfEachSettingWhatItDoesAndWhatIsUsual() {
        assertThat(pages.get("/settings", 200))
                .contains("还没有人改过", "时限用去百分之几时各提醒一次", "通常：50%、80%", "value=\"50、80\"", "县住房和城乡建设管理局");
    }

    @Test
    void savingSaysWhatChangedAndWhoDidIt() {
        save("0", "sample", "10", "50,90")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/settings?changed=reviewMode,samplePercent,dueSoonShares");

        assertThat(pages.get("/settings?changed=reviewMode,samplePercent,zzz", 200))
                .contains(
                        "已保存，从现在起生效",
                        "抽审</span>",
                        "上次由 " + administrator.actor().name())
                .doesNotContain("zzz</span>");
    }

    @Test
    void whatIsRefusedStandsAtItsFieldWithWhatWasTyped() {
        assertThat(Pages.body(save("0", "sample", "0", "80、50"), 400))
                .containsPattern("id=\"samplePercent-error\"[^>]*>选“抽审”时")
                .containsPattern("id=\"dueSoonShares-error\"[^>]*>须从小到大")
                .contains("value=\"80、50\"");
        assertThat(Pages.body(save("0", "rule", "一半", "50"), 400))
                .containsPattern("id=\"samplePercent-error\"[^>]*>请填写");
        assertThat(Pages.body(save("0", "none", "0", "50、100"), 400))
                .containsPattern("id=\"dueSoonShares-error\"[^>]*>不能大于 99");
        assertThat(Pages.body(save("0", "", "0", "50"), 400)).containsPattern("id=\"reviewMode-error\"[^>]*>请选择一种");
    }

    @Test
    void aStaleFormKeepsWhatWasTypedAndShowsWhatIsNewer() {
        save("0", "all", "0", "50、80").expectStatus().isSeeOther();

        assertThat(Pages.body(save("0", "none", "0", "70"), 412))
                .contains("刚才被别人改过", "全部审核</span>", "value=\"70\"", "name=\"version\" value=\"1\"");
    }

    @Test
    void theAdministratorSaysWhoseHeadsSignAndUndoesNobodyElses() {
        sign(pages, "", "015").expectStatus().isSeeOther();

        sign(pages, "", "016").expectStatus().isSeeOther();

        assertThat(pages.get("/settings?changed=signatures", 200))
                .contains("name=\"seen\" value=\"015\"", "name=\"seen\" value=\"016\"");
        sign(pages, "015", "").expectStatus().isSeeOther();
        assertThat(pages.get("/settings", 200)).doesNotContain("name=\"seen\" value=\"015\"");
    }

    @Test
    void aHeadSetsTheOwnDepartmentAlone() {
        DepartmentKey own = new DepartmentKey(TestStaff.COUNTY, "015");
        Pages head = Pages.of(TestStaff.of(TestStaff.COUNTY, own, Role.HEAD), web);

        assertThat(head.get("/settings", 200))
                .contains("value=\"015\"")
                .doesNotContain("value=\"016\"", "name=\"reviewMode\"");
        sign(head, "", "015").expectStatus().isSeeOther();
        sign(head, "", "016").expectStatus().isForbidden();
        save(head, "0", "all", "0", "50").expectStatus().isForbidden();
    }

    @Test
    void whoWatchesOverTheDivisionReadsAndChangesNothing() {
        Pages auditor = Pages.of(TestStaff.with(Role.AUDITOR), web);

        assertThat(auditor.get("/settings", 200))
                .contains("设置由管理员修改", "disabled")
                .doesNotContain("保存签发设置");
        Pages.of(TestStaff.with(Role.OPERATOR), web).get("/settings", 403);
        save(auditor, "0", "all", "0", "50").expectStatus().isForbidden();
    }

    private ResponseSpec save(String version, String mode, String percent, String shares) {
        return save(pages, version, mode, percent, shares);
    }

    private static ResponseSpec save(Pages pages, String version, String mode, String percent, String shares) {
        return pages.post(
                "/settings", "version", version, "reviewMode", mode, "samplePercent", percent, "dueSoonShares", shares);
    }

    private static ResponseSpec sign(Pages pages, String seen, String signing) {
        return pages.post("/settings/signatures", "seen", seen, "signing", signing);
    }
}
