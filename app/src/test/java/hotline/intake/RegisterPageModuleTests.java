package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

@AnyDatabase
@HotlineTest
class RegisterPageModuleTests {

    private static final String[] CALL = {
        "key",
        "one-form",
        "nature",
        "help",
        "channel",
        "phone",
        "urgency",
        "normal",
        "text",
        "天宁镇东街路灯坏了三天",
        "name",
        "张三",
        "phone",
        "13834567890",
        "subject",
        "",
        "title",
        "",
        "townshipCode",
        "",
        "creditCode",
        ""
    };

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void offersNaturesAndTownships() {
        assertThat(operator().get("/register?form=k", 200)).contains("求助", "举报", "天宁镇", "name=\"key\"");
    }

    @Test
    void registersAndGoesToTheRequest() {
        URI place = location(operator());

        assertThat(place.toString()).matches("/requests/\\d{17}\\?registered=true");
        assertThat(operator().get(place.toString(), 200))
                .contains("登记成功", "派单至 县住房和城乡建设管理局", "诉求涉及本单位职责“路灯”", "张**")
                .doesNotContain("张三", "13834567890");
    }

    @Test
    void theFormsKeyStandsInItsAddress() {
        String address = Objects.requireNonNull(operator()
                        .client()
                        .get()
                        .uri("/register")
                        .exchange()
                        .expectStatus()
                        .isSeeOther()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();

        assertThat(address).matches("/register\\?form=[0-9a-f-]{36}");
        assertThat(operator().get(address, 200)).contains("name=\"key\" value=\"" + address.substring(15) + "\"");
    }

    @Test
    void sendingAFormTwiceRegistersOnceAndSaysSo() {
        Pages operator = operator();
        URI first = location(operator);

        URI second = location(operator);

        assertThat(second.getPath()).isEqualTo(first.getPath());
        assertThat(operator.get(second.toString(), 200)).contains("没有再登记一次").doesNotContain("登记成功");
    }

    @Test
    void goingBackToAFormThatMadeARequestLeadsToIt() {
        Pages operator = operator();
        URI made = location(operator);

        String html = operator.get("/register?form=one-form", 200);

        assertThat(html).contains("这张表单刚才已经登记成一件诉求", made.getPath(), "打开新的表单", "value=\"one-form\"");
        assertThat(operator.get("/register?form=another", 200)).doesNotContain("已经登记成");
    }

    @Test
    void wrongFieldsAreNamedAndNothingTypedIsLost() {
        String html = Pages.body(
                operator().post("/register", "key", "k", "text", "路灯坏了", "phone", "无", "creditCode", "1"), 422);

        assertThat(html).contains("路灯坏了", "nature-error", "不是有效的电话号码", "不是统一社会信用代码", "value=\"无\"");
    }

    @Test
    void everyErrorLeadsToItsField() {
        String html = Pages.body(
                operator()
                        .post(
                                "/register",
                                Stream.of(
                                                "key k",
                                                "nature x",
                                                "channel superior",
                                                "urgency x",
                                                "subject 9999999",
                                                "townshipCode 141122999",
                                                "villageCode 141122999001",
                                                "phone 无",
                                                "creditCode 91350100M000100Y44")
                                        .flatMap(each -> Stream.of(each.split(" ")))
                                        .toArray(String[]::new)),
                422);

        List<String> anchors = Pattern.compile("class=\"alert-link\" href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(anchors).hasSizeGreaterThan(4).contains("enterprise-creditCodeConfirmed");
        assertThat(anchors).allSatisfy(anchor -> assertThat(html).contains("id=\"" + anchor + "\""));
    }

    @Test
    void whatCannotBeStoredIsRefusedAtItsFieldAndTheRestOfTheWordsIsKept() {
        String html = Pages.body(
                operator()
                        .post(
                                "/register",
                                "key",
                                "k",
                                "text",
                                "路灯\u0000坏了",
                                "townshipCode",
                                "141121\u0000100",
                                "phone",
                                "1380013\u00008000"),
                422);

        assertThat(html)
                .contains("路灯坏了", "text-error", "控制字符", "value=\"13800138000\"", "nature-error")
                .doesNotContain("\u0000");
    }

    @Test
    void aCodeWithAWrongCheckCharacterCanBeConfirmed() {
        String[] call = {
            "key", "k", "nature", "help", "channel", "phone", "text", "路灯", "creditCode", "91350100M000100Y44"
        };
        String html = Pages.body(operator().post("/register", call), 422);

        assertThat(html)
                .contains("id=\"enterprise-creditCodeConfirmed\"", "name=\"creditCodeConfirmed\"", "校验位不符")
                .doesNotContain("接口");
        String[] confirmed = Stream.concat(Stream.of(call), Stream.of("creditCodeConfirmed", "true"))
                .toArray(String[]::new);
        operator().post("/register", confirmed).expectStatus().is3xxRedirection();
    }

    @Test
    void aNumberCutShortIsNoPhoneNumber() {
        String html = Pages.body(
                operator()
                        .post(
                                "/register",
                                "key",
                                "k",
                                "nature",
                                "help",
                                "channel",
                                "phone",
                                "text",
                                "路灯",
                                "phone",
                                "123"),
                422);

        assertThat(html).contains("id=\"caller-phone-error\"", "value=\"123\"");
    }

    @Test
    void aNumberThatCalledBeforeLeadsToARepeatCall() {
        URI place = location(operator());

        String earlier = Pages.body(operator().post("/register/earlier", "phone", "13834567890"), 200);

        assertThat(earlier)
                .contains(place.getPath(), "天宁镇东街路灯坏了三天", "name=\"repeatOf\"", "checked", "待派单")
                .contains("时限 2023-10-07 24:00");
        assertThat(Pages.body(operator().post("/register/earlier", "phone", "138"), 200))
                .doesNotContain("repeatOf");
    }

    @Test
    void anOrderFromAboveIsTakenWithItsNumberAndLimit() {
        URI place = operator()
                .post(
                        "/register",
                        "key",
                        "above",
                        "nature",
                        "help",
                        "channel",
                        "superior",
                        "text",
                        "省平台转来：路灯坏了",
                        "superiorPlatform",
                        "山西省12345",
                        "superiorNumber",
                        "SX-1",
                        "superiorDueAt",
                        "2023-09-25T18:00")
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();

        assertThat(operator().get(String.valueOf(place), 200)).contains("山西省12345", "SX-1", "2023-09-25 18:00");
    }

    @Test
    void anOrderFromAboveWithoutItsNumberSaysWhatIsMissing() {
        String html = Pages.body(
                operator().post("/register", "key", "k", "nature", "help", "channel", "superior", "text", "路灯坏了"), 422);

        assertThat(html).contains("请填写上级平台", "请填写上级工单编号", "请填写上级时限");
    }

    @Test
    void aFormUsedBeforeMakesNothingHoweverOftenItIsSent() {
        Pages operator = operator();
        String path = location(operator).getPath();
        String[] withoutCaller = CALL.clone();
        withoutCaller[11] = "";
        withoutCaller[13] = "";

        for (int i = 0; i < 2; i++) {
            ResponseSpec refused = operator.post("/register", withoutCaller);
            String html = Pages.body(refused, 409);

            refused.expectHeader().valueEquals("HX-Replace-Url", "/register?form=one-form");
            assertThat(html)
                    .contains("已登记", "href=\"" + path + "\"", "天宁镇东街路灯坏了三天", "value=\"one-form\"", "另行登记一件")
                    .doesNotContain("登记并派单");
        }
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void anotherRequestFromAUsedFormIsMadeByItsOwnButtonOnlyAndOnce() {
        Pages operator = operator();
        URI first = location(operator);
        String[] other = CALL.clone();
        other[9] = "自来水停了两天";
        String html = Pages.body(operator.post("/register", other), 409);
        Matcher button =
                Pattern.compile("name=\"anotherKey\" value=\"([0-9a-f-]{36})\"").matcher(html);
        assertThat(button.find()).isTrue();
        String[] explicit = Stream.concat(Stream.of(other), Stream.of("anotherKey", button.group(1)))
                .toArray(String[]::new);

        URI made = location(operator, explicit);
        URI again = location(operator, explicit);

        assertThat(made.getPath()).isNotEqualTo(first.getPath()).isEqualTo(again.getPath());
        assertThat(operator.get(made.toString(), 200)).contains("登记成功", "自来水停了两天", "张**");
        assertThat(registered()).isEqualTo(2);
        assertThat(operator.get("/register?form=one-form", 200)).contains("已登记", "href=\"" + made.getPath() + "\"");
    }

    @Test
    void aWrongFieldOfAnotherRequestIsMendedInItsOwnForm() {
        String[] wrong = Stream.concat(Stream.of(CALL), Stream.of("anotherKey", "the-other"))
                .toArray(String[]::new);
        wrong[9] = "";

        assertThat(Pages.body(operator().post("/register", wrong), 422))
                .contains("name=\"key\" value=\"the-other\"", "text-error", "登记并派单");
    }

    @Test
    void aFormSentByAScriptLeadsTheBrowserOn() {
        TestStaff.with(Role.OPERATOR)
                .using(client)
                .post()
                .uri("/register")
                .header("HX-Request", "true")
                .body(BodyInserters.fromFormData("key", "k")
                        .with("nature", "help")
                        .with("channel", "phone")
                        .with("text", "路灯"))
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueMatches("HX-Redirect", "/requests/\\d{17}\\?registered=true");
    }

    @Test
    void foreseesDepartmentAndDeadline() {
        assertThat(Pages.body(operator().post("/register/preview", CALL), 200))
                .contains("县住房和城乡建设管理局", "2023-10-07 24:00", "国庆");
    }

    @Test
    void foreseesAnUpperPlatformsLimit() {
        assertThat(Pages.body(
                        operator().post("/register/preview", with(CALL, "superiorDueAt", "2023-09-28T18:00")), 200))
                .contains("2023-09-28 18:00", "上级平台限 2023-09-28 18:00 前办结，早于本地时限，以此为准")
                .doesNotContain("登记后即为逾期");
        assertThat(Pages.body(
                        operator().post("/register/preview", with(CALL, "superiorDueAt", "2023-09-21T18:00")), 200))
                .contains("2023-09-21 18:00", "时限已过：可以登记，登记后即为逾期");
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    @Test
    void listsTheVillagesOfATownship() {
        assertThat(operator().get("/register/villages?townshipCode=141122100", 200))
                .contains("<option", "value=\"141122100");
    }

    @Test
    void clerksDoNotRegister() {
        Pages.of(TestStaff.clerkOf("015"), client).get("/register", 403);
    }

    private long registered() {
        return Objects.requireNonNull(database.sql("SELECT count(*) FROM service_request")
                .mapValue(Long.class)
                .one()
                .block());
    }

    private static URI location(Pages operator) {
        return location(operator, CALL);
    }

    private static URI location(Pages operator, String... call) {
        return Objects.requireNonNull(operator.post("/register", call)
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
    }

    private Pages operator() {
        return Pages.of(TestStaff.with(Role.OPERATOR), client);
    }
}
