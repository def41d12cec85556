package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the desk shows beside the text while somebody types. */
@HotlineTest
class DeskPreviewModuleTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    private Pages operator;

    @BeforeEach
    void signIn() {
        operator = Pages.of(TestStaff.with(Role.OPERATOR), client);
    }

    @Test
    void namesEveryClockOfAnUrgentCallThirtyMinutesIncluded() {
        String html = preview("nature", "help", "urgency", "urgent", "text", "水管爆了");

        assertThat(html).contains("响应", "派单", "签收", "先行联系", "退单", "办结", "按现在派单");
        assertThat(html.indexOf("响应")).isLessThan(html.indexOf("办结"));
    }

    @Test
    void speaksOfNoResponseWhereNothingIsUrgent() {
        assertThat(preview("nature", "help", "urgency", "normal", "text", "水管爆了"))
                .doesNotContain("响应");
    }

    @Test
    void namesDangerAndTheServiceToTransferTo() {
        assertThat(preview("text", "楼下有人持刀打架")).contains("内容提到“持刀”", "移交 110", "data-transfer=\"police\"");
        assertThat(preview("text", "路灯坏了")).doesNotContain("data-transfer");
    }

    @Test
    void proposesATitle() {
        assertThat(preview("text", "天宁镇东街路灯坏了。已经三天")).contains("data-title=\"天宁镇东街路灯坏了\"");
    }

    @Test
    void keepsTheDepartmentThatWasChosen() {
        String html = preview("text", "天宁镇东街路灯坏了三天");
        String second = html.replaceAll("(?s).*?name=\"department\" value=\"\".*?value=\"(141122:\\w+)\".*", "$1");

        assertThat(preview("text", "天宁镇东街路灯坏了三天", "department", second))
                .contains("value=\"" + second + "\" checked=\"checked\"");
    }

    @Test
    void showsALikelyDuplicateWithItsReasonsAndLogsThatItWasSeen() {
        register("天宁镇东街路灯坏了三天", "141122100");

        String html = preview("text", "东街路灯坏了，没人修", "townshipCode", "141122100");

        assertThat(html).contains("可能重复", "内容相近 62%", "同一乡镇", "待派单");
        assertThat(one("SELECT CAST(count(*) AS text) FROM request_list_view WHERE kind = 'duplicates'"))
                .isEqualTo("1");
    }

    @Test
    void takesNothingElseForADuplicate() {
        register("自来水停了两天没有通知", "141122100");

        assertThat(preview("text", "东街路灯坏了，没人修", "townshipCode", "141122100")).doesNotContain("可能重复");
    }

    @Test
    void offersSubjectsAsOneTypes() {
        String html = Pages.body(operator.post("/register/subjects", "subject", "ldht"), 200);

        assertThat(html).contains("role=\"option\"", "劳动合同", "data-value=");
        assertThat(Pages.body(operator.post("/register/subjects", "subject", "没有这个"), 200))
                .contains("没有找到");
    }

    private String preview(String... fields) {
        return Pages.body(operator.post("/register/preview", fields), 200);
    }

    private void register(String text, String township) {
        operator.post(
                        "/register",
                        "key",
                        "k",
                        "end",
                        "hold",
                        "nature",
                        "help",
                        "channel",
                        "phone",
                        "text",
                        text,
                        "townshipCode",
                        township)
                .expectStatus()
                .isSeeOther();
    }

    private String one(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().block());
    }
}
