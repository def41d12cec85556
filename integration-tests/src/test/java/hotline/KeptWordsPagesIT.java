package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import hotline.Office.Day;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser brings back, what somebody else overtook, and what was not saved yet: nothing doubled, nothing lost. */
@ExtendWith(Office.class)
class KeptWordsPagesIT {

    private static final Pattern REGISTERED = Pattern.compile(".*/register\\?form=.*&ended=\\d{17}");
    private static final Pattern ANOTHER = Pattern.compile(".*/requests/\\d{17}\\?registered=true");
    private static final Pattern REGISTERED_BEFORE = Pattern.compile(".*/register\\?form=.*&again=true");

    @Test
    void goingBackToTheRegisterFormMakesNoSecondRequest(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.getByLabel("求助").check();
        page.locator("#text").fill("天宁镇东街路灯坏了三天");
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED);
        String spoken = page.locator(".number-large").innerText();

        page.goBack();

        assertThat(page.locator(".alert-warning")).containsText("这张表单刚才已经登记成一件诉求");
        assertThat(page.locator(".alert-warning a.number")).hasText(spoken);
        assertThat(page.locator("#text")).hasValue("天宁镇东街路灯坏了三天");
        desk.inspect("register-back");
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED_BEFORE);
        assertThat(desk.main()).containsText("没有再登记一次");
        assertThat(desk.main()).containsText(spoken);
    }

    @Test
    void anotherMatterInAFormThatWasUsedIsRegisteredKnowinglyAndOnlyOnce(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.getByLabel("求助").check();
        page.locator("#text").fill("路灯坏了");
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED);
        page.goBack();
        page.locator("#text").fill("自来水停了两天");

        desk.button("登记待派").click();
        assertThat(page.locator(".alert-warning")).containsText("没有再登记一次");
        desk.button("另行登记一件").click();
        assertThat(page).hasURL(ANOTHER);
        String second = page.locator(".number-large").innerText();
        page.goBack();

        assertThat(page.locator(".alert-warning a.number")).hasText(second);
    }

    @Test
    void anActsWordsComeBackWithTheirKeyAndDoNothingTwice(Day day) {
        String number = day.calls().dispatchedTo("015", "井盖丢失");
        Desk desk = day.desk("operator");
        Page page = desk.page();
        desk.open("/requests/" + number + "?registered=true");
        desk.unfold("群众催单");
        page.locator("#repeat-call-text").fill("还没有人来");
        desk.button("群众催单").click();
        assertThat(desk.main()).containsText("催单 1 次");

        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*registered=true"));
        desk.unfold("群众催单");
        assertThat(page.locator("#repeat-call-text")).hasValue("还没有人来");
        desk.button("群众催单").click();

        assertThat(desk.main()).containsText("没有重复办理");
        assertThat(desk.main()).containsText("催单 1 次");
    }

    @Test
    void theSecondClerkKeepsTheReplyThatTheFirstOvertook(Day day) {
        String number = day.calls().dispatchedTo("015", "路灯坏了");
        Desk first = day.desk("clerk");
        first.open("/requests/" + number);
        first.button("签收").click();
        assertThat(first.page().locator("#reply-text")).isVisible();
        Desk second = day.desk("clerk");
        second.open("/requests/" + number);
        second.page().locator("#reply-text").fill("第二位经办写的答复");
        first.page().locator("#reply-text").fill("第一位经办写的答复");
        first.button("答复办结").click();
        assertThat(first.main()).containsText("已办结");

        second.button("答复办结").click();

        assertThat(second.main()).containsText("内容已被他人更新");
        assertThat(second.main()).containsText("第一位经办写的答复");
        assertThat(second.page().locator("#kept-reply-text")).hasValue("第二位经办写的答复");
        second.inspectRefusal("act-overtaken");
    }

    @Test
    void whoseRequestWasTakenAwayMeanwhileKeepsTheWordsOnThePage(Day day) {
        String number = day.calls().dispatchedTo("015", "路灯坏了");
        Desk clerk = day.desk("clerk");
        clerk.open("/requests/" + number);
        clerk.button("签收").click();
        clerk.page().locator("#reply-text").fill("正在写的答复");
        Desk supervisor = day.desk("supervisor");
        supervisor.open("/requests/" + number);
        supervisor.unfold("改派");
        supervisor.page().locator("#reassign-lead").selectOption("020");
        supervisor.page().locator("#reassign-reason").fill("职责调整");
        supervisor.button("改派").click();
        assertThat(supervisor.main()).containsText("待签收");

        clerk.button("答复办结").click();

        assertThat(clerk.page().locator("#notice:not([hidden]), main .alert-danger"))
                .isVisible();
        assertThat(clerk.page().locator("#reply-text, #kept-reply-text")).hasValue("正在写的答复");
    }

    @Test
    void publishingADraftDropsNoWords(Day day) {
        Desk desk = day.desk("administrator");
        Page page = desk.page();
        desk.open("/rule-packs");
        page.locator("#begin").click();
        page.locator("#name").fill("还没有保存的名称");
        page.locator("input[name=when][value=none]").check();

        page.locator("#publish-button").click();

        assertThat(desk.main()).containsText("草案有尚未保存的修改");
        assertThat(page.locator("#name")).hasValue("还没有保存的名称");
        assertThat(page.locator("input[name=when][value=none]")).isChecked();
        desk.inspectRefusal("draft-unsaved");
        page.locator("#save").click();
        assertThat(desk.main()).not().containsText("草案有尚未保存的修改");
        assertThat(page.locator("#name")).hasValue("还没有保存的名称");
    }

    @Test
    void aClerkFindsAClosedRequestAndSeesHowFarTheSearchLooked(Day day) {
        String number = day.calls().dispatchedTo("015", "ＷｉＦｉ信号 差");
        Desk clerk = day.desk("clerk");
        clerk.open("/requests/" + number);
        clerk.button("签收").click();
        clerk.page().locator("#reply-text").fill("已修好");
        clerk.button("答复办结").click();
        assertThat(clerk.main()).containsText("已办结");

        clerk.page().locator(".side a[href='/requests']").click();
        clerk.page().getByLabel("编号或关键词").fill("wifi　信号差");
        clerk.page().getByLabel("状态").selectOption("all");
        clerk.page().keyboard().press("Enter");

        assertThat(clerk.main()).containsText("ＷｉＦｉ信号 差");
        assertThat(clerk.main()).containsText("已查找全部诉求");
        clerk.inspect("requests-of-a-department");
    }
}
