package hotline.request.proof;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class AuditPageModuleTests {

    private static final int LINKS_OF_A_PART = 50;

    @Autowired
    private Requests requests;

    @Autowired
    private Anchors anchors;

    @Autowired
    private AnchorLoop loop;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private WebTestClient web;

    private TestStaff operator;
    private Pages auditor;

    @BeforeEach
    void anchorByHandOnly() {
        loop.stop();
        operator = TestStaff.with(Role.OPERATOR);
        auditor = Pages.of(TestStaff.with(Role.AUDITOR), web);
    }

    @AfterEach
    void anchorAgain() {
        loop.start();
    }

    @Test
    void whatARoleMayNotOpenIsNeitherOpenedNorShown() {
        Pages supervisor = Pages.of(TestStaff.with(Role.SUPERVISOR), web);
        Pages manager = Pages.of(TestStaff.with(Role.MANAGER), web);

        assertThat(auditor.get("/audit", 200)).contains("/audit/request", "/audit/person", "受理登记册");
        assertThat(supervisor.get("/audit", 200)).contains("/audit/request").doesNotContain("/audit/person");
        assertThat(manager.get("/audit", 200)).doesNotContain("/audit/request", "/audit/person");
        supervisor.get("/audit/person", 403);
        manager.get("/audit/request", 403);
        Pages.of(TestStaff.with(Role.ADMINISTRATOR), web).get("/audit", 403);
    }

    @Test
    void aWholeChainIsSaidToBeWhole() {
        anchored(1);

        assertThat(auditor.get("/audit/chains/requests", 200))
                .contains("完好", "已核验 1 / 1 段", "最新凭证")
                .doesNotContain("继续核验");
        auditor.get("/audit/chains/zzz", 404);
    }

    @Test
    void aLongChainIsVerifiedPartByPartWithItsProgress() {
        anchored(LINKS_OF_A_PART + 1);

        String first = auditor.get("/audit/chains/requests", 200);

        assertThat(first)
                .contains("核验中", "已核验 50 / 51 段", "hx-trigger=\"load\"", "hx-select-oob=\"#progress\"")
                .contains("href=\"/audit/chains/requests?cursor=50&amp;broken=0\"");
        assertThat(auditor.get("/audit/chains/requests?cursor=50&broken=0", 200))
                .contains("完好", "已核验 51 / 51 段");
    }

    @Test
    void whatIsGoneIsNamedInWordsAndCountedOnIntoTheLastPart() {
        anchored(2);
        assertThat(database.sql("DELETE FROM request_view")
                        .fetch()
                        .rowsUpdated()
                        .block())
                .isPositive();

        assertThat(auditor.get("/audit/chains/views", 200)).contains("发现 2 处问题", "记录缺失", "应有 1 条，现有 0 条");
        assertThat(auditor.get("/audit/chains/requests?broken=3", 200)).contains("发现 3 处问题");
    }

    @Test
    void whoSawARequestIsToldWithWhetherItIsGenuine() {
        String number = seen();

        assertThat(auditor.get("/audit/request?number=" + number, 200))
                .contains("完好", operator.actor().name(), "诉求全文", "在清单里见过它的人", "关键词搜索", "路灯");
        assertThat(auditor.get("/audit/request?number=" + number, 200)).contains("核验</td>");
        assertThat(auditor.get("/audit/request", 200)).contains("请输入诉求编号");
        assertThat(auditor.get("/audit/request?number=123", 400)).contains("role=\"alert\"");
    }

    @Test
    void whatAPersonSawIsTold() {
        String number = seen();

        assertThat(auditor.get("/audit/person", 200)).contains("请选择人员", operator.username());
        assertThat(auditor.get("/audit/person?person=" + operator.id(), 200))
                .contains("href=\"/audit/request?number=" + number + "\"", "诉求全文", "路灯");
        assertThat(auditor.get("/audit/person?person=" + operator.id() + "&from=2023-12-01", 200))
                .contains("这段时间没有打开过诉求", "这段时间没有看过清单");
    }

    @Test
    void aPersonIsToldOnlyWithWhatIsOfTheAuditorsDivisions() {
        String number = seen();
        Pages elsewhere = Pages.of(TestStaff.in("141123", Role.AUDITOR), web);

        assertThat(elsewhere.get("/audit/person?person=" + operator.id(), 200)).doesNotContain(number);
    }

    private String seen() {
        String number = aRequest(requests).registered().number().value();
        WebTestClient client = operator.using(web);
        client.get().uri("/api/v1/requests/" + number).exchange().expectStatus().isOk();
        client.get().uri("/api/v1/requests?q=路灯").exchange().expectStatus().isOk();
        return number;
    }

    private void anchored(int links) {
        WebTestClient client = operator.using(web);
        for (int link = 0; link < links; link++) {
            String number = aRequest(requests).registered().number().value();
            if (links < LINKS_OF_A_PART) {
                client.get()
                        .uri("/api/v1/requests/" + number)
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
            anchors.anchorAll().block();
        }
    }
}
