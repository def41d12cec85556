package hotline.deadline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.RulePacks;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AnyDatabase
@HotlineTest
class RulePackPageModuleTests {

    private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\"[^>]*selected");
    private static final Pattern FIELD = Pattern.compile(
            "<(input|select|textarea)([^>]*name=\"((?:rules|extensions|pauseCauses)\\[[^\"]+|name|basis)\"[^>]*)>(.*?)(?=<div|<label|<input|</label)",
            Pattern.DOTALL);

    @Autowired
    private WebTestClient web;

    @Autowired
    private RulePacks packs;

    private Pages pages;

    @BeforeEach
    void signIn() {
        pages = Pages.of(TestStaff.with(Role.ADMINISTRATOR), web);
    }

    @Test
    void showsWhatIsInForceEveryVersionAndTheDrafts() {
        assertThat(begun("lvliang 2", "")).startsWith("/rule-packs/drafts/");

        assertThat(pages.get("/rule-packs", 200))
                .contains("吕梁市办理时限第 2 版", "正在执行", "各区划通用", "tianjin", "lvliang 1", "吕梁市办理时限第 3 版")
                .contains("aria-current=\"page\"");
    }

    @Test
    void showsAVersionInWords() {
        assertThat(pages.get("/rule-packs/versions/tianjin/1", 200))
                .contains("签收", "15 分钟，即时起算，昼夜连续计时", "紧急，事项 090403 类", "最多 1 次，每次不超过 8 日", "不设时限");
        pages.get("/rule-packs/versions/tianjin/9", 404);
    }

    @Test
    void anEditedDraftIsSavedTriedAndPutInForce() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        set(fields, "name", "吕梁市试行时限");

        posted(draft, fields).expectHeader().location(draft);
        assertThat(pages.get(draft, 200)).contains("吕梁市试行时限", "name=\"version\" value=\"2\"");
        assertThat(pages.get(draft + "/trial?month=2023-08", 200)).contains("2023-08 受理的诉求 0 件", "id=\"trial-result\"");
        pages.post(draft + "/publish", "version", "2", "when", "at", "from", "2023-10-08T00:00")
                .expectStatus()
                .isSeeOther();

        assertThat(version("2023-10-07T15:59:59Z")).isEqualTo(2);
        assertThat(version("2023-10-07T16:00:00Z")).isEqualTo(3);
        assertThat(pages.get("/rule-packs", 200)).contains("2023-10-08 00:00", "吕梁市试行时限第 3 版");
    }

    @Test
    void savingWithoutChangingAnythingKeepsEveryRule() {
        String draft = begun("tianjin 1", "");

        posted(draft, fields(pages.get(draft, 200))).expectHeader().location(draft);
        pages.post(draft + "/publish", "version", "2", "when", "none")
                .expectStatus()
                .isSeeOther();

        assertThat(rules(2)).isEqualTo(rules(1));
        assertThat(version("2099-01-01T00:00:00Z")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsShownAtItsFieldWithWhatWasTyped() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        set(fields, "rules[0].amount", "半天");

        String page = Pages.body(pages.post(draft, fields.toArray(String[]::new)), 422);

        assertThat(page)
                .contains(
                        "value=\"半天\"",
                        "aria-invalid=\"true\"",
                        "id=\"rules-0-amount-error\"",
                        "href=\"#rules-0-amount\"")
                .contains("时限第 1 条时限数量：须是 1 到 100000 之间的整数");
        assertThat(pages.get(draft, 200)).doesNotContain("半天");
    }

    @Test
    void aRuleIsAddedInTheBlankRowAndAnotherLeftOut() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        fields.addAll(List.of("rules[0].removed", "true"));
        set(fields, "rules[15].step", "response");
        set(fields, "rules[15].amount", "10");
        set(fields, "rules[15].unit", "minute");
        set(fields, "rules[15].basis", "试行");

        posted(draft, fields).expectHeader().location(draft);

        assertThat(pages.get(draft, 200)).contains("15. 响应 · 10 分钟").doesNotContain("16. ");
    }

    @Test
    void aStaleFormShowsWhatWasTypedAndWhatIsNewerAndIsSavedOnlyWithThatKnown() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        List<String> others = new ArrayList<>(fields);
        set(others, "name", "别人先存的");
        set(others, "rules[0].amount", "7");
        posted(draft, others).expectHeader().location(draft);
        set(fields, "name", "后来的");

        String page = Pages.body(pages.post(draft, fields.toArray(String[]::new)), 412);

        assertThat(page)
                .contains("内容已被他人更新", "value=\"后来的\"", "名称：别人先存的", "name=\"version\" value=\"2\"")
                .containsPattern("<li>1\\. 响应[^<]* 7 ");
        assertThat(pages.get(draft, 200)).doesNotContain("后来的");
        posted(draft, fields(page)).expectHeader().location(draft);
        assertThat(pages.get(draft, 200)).contains("后来的").doesNotContain("别人先存的");
    }

    @Test
    void publishingDropsNoUnsavedWords() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        set(fields, "name", "还没有保存的名称");
        fields.addAll(List.of("when", "now"));

        String page = Pages.body(pages.post(draft + "/publish", fields.toArray(String[]::new)), 409);

        assertThat(page).contains("草案有尚未保存的修改", "value=\"还没有保存的名称\"");
        assertThat(page).containsPattern("value=\"now\"\\s+checked");
        assertThat(version("2023-09-22T02:00:00Z")).isEqualTo(2);
    }

    @Test
    void aFormWithoutChangesIsPublishedAsItIs() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        fields.addAll(List.of("when", "none"));

        posted(draft + "/publish", fields).expectHeader().location("/rule-packs");
    }

    @Test
    void publishingWhatSomebodyElseSavedMeanwhileIsRefused() {
        String draft = begun("lvliang 2", "");
        List<String> fields = fields(pages.get(draft, 200));
        List<String> others = new ArrayList<>(fields);
        set(others, "name", "别人先存的");
        posted(draft, others).expectHeader().location(draft);
        fields.addAll(List.of("when", "none"));

        assertThat(Pages.body(pages.post(draft + "/publish", fields.toArray(String[]::new)), 412))
                .contains("内容已被他人更新", "别人先存的");
    }

    @Test
    void publishingSaysWhenOrNotAtAll() {
        String draft = begun("lvliang 2", "");

        assertThat(Pages.body(pages.post(draft + "/publish", "version", "1"), 422))
                .contains("请选择何时执行");
    }

    @Test
    void aFormSentTwiceBeginsOneDraft() {
        String key = "0192f7a5-0000-7000-8000-000000000001";
        ResponseSpec first = pages.post("/rule-packs/drafts", "key", key, "from", "lvliang 2", "code", "");
        ResponseSpec second = pages.post("/rule-packs/drafts", "key", key, "from", "lvliang 2", "code", "");

        first.expectStatus().isSeeOther().expectHeader().location("/rule-packs/drafts/" + key);
        second.expectStatus().isSeeOther().expectHeader().location("/rule-packs/drafts/" + key);
        assertThat(pages.get("/rule-packs", 200))
                .containsOnlyOnce("/rule-packs/drafts/0192")
                .contains("name=\"key\"");
    }

    @Test
    void publishingWithoutATimeOrTooEarlyIsRefusedOnThePage() {
        String draft = begun("lvliang 2", "");

        assertThat(Pages.body(pages.post(draft + "/publish", "version", "1", "when", "at", "from", ""), 422))
                .contains("请填写生效时间");
        assertThat(Pages.body(
                        pages.post(draft + "/publish", "version", "1", "when", "at", "from", "2023-01-01T00:00"), 400))
                .contains("生效时间已过");
        assertThat(version("2023-09-22T02:00:00Z")).isEqualTo(2);
    }

    @Test
    void anEmptyDraftSaysWhatItLacksAndCanBeDiscarded() {
        String draft = begun("", "jiaocheng");

        assertThat(pages.get(draft, 200)).contains("发布前还须补全", "“办结”环节缺少对所有诉求都适用的规则");
        assertThat(Pages.body(pages.post(draft + "/publish", "version", "1", "when", "now"), 422))
                .contains("草案尚不完整");
        pages.post(draft + "/discard", "version", "1").expectStatus().isSeeOther();
        pages.get(draft, 404);
    }

    @Test
    void aDraftNeedsASourceOrACodeOfItsOwn() {
        pages.post("/rule-packs/drafts", "from", "", "code", "").expectStatus().isBadRequest();
        pages.post("/rule-packs/drafts", "from", "lvliang x", "code", "")
                .expectStatus()
                .isBadRequest();
        pages.post("/rule-packs/drafts", "from", "lvliang 2", "code", "大写")
                .expectStatus()
                .isBadRequest();
    }

    private String begun(String from, String code) {
        return Objects.requireNonNull(pages.post("/rule-packs/drafts", "from", from, "code", code)
                        .expectStatus()
                        .isSeeOther()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation())
                .getPath();
    }

    private ResponseSpec posted(String draft, List<String> fields) {
        ResponseSpec answer = pages.post(draft, fields.toArray(String[]::new));
        answer.expectStatus().isSeeOther();
        return answer;
    }

    private int version(String at) {
        return Objects.requireNonNull(packs.inForce("141122", Instant.parse(at)).block())
                .version();
    }

    private Object rules(int version) {
        return Objects.requireNonNull(packs.all()
                        .filter(pack -> pack.code().equals("tianjin") && pack.version() == version)
                        .blockFirst())
                .rules();
    }

    /** Names and values as a browser would send them, in turns. */
    private static List<String> fields(String page) {
        List<String> fields = new ArrayList<>(List.of("version", seen(page)));
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            String attributes = field.group(2);
            boolean isUnchecked = attributes.contains("checkbox") && !attributes.contains("checked");
            if (!isUnchecked) {
                fields.add(field.group(3));
                fields.add(value(field.group(1), attributes, field.group(4)));
            }
        }
        return fields;
    }

    private static String seen(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String value(String element, String attributes, String content) {
        if (element.equals("textarea")) {
            return content.substring(0, Math.max(0, content.indexOf('<')));
        }
        Matcher value = element.equals("select")
                ? SELECTED.matcher(content)
                : Pattern.compile("value=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? value.group(1) : "";
    }

    private static void set(List<String> fields, String name, String value) {
        int at = fields.indexOf(name);
        assertThat(at).as(name).isNotNegative();
        fields.set(at + 1, value);
    }
}
