package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import hotline.Office.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What departments ask for and supervisors decide, and the pages that supervisors work with. */
@ExtendWith(Office.class)
class HandlingPagesIT {

    @Test
    void aDepartmentSendsBackAndTheSupervisorGrantsIt(Day day) {
        String number = day.calls().dispatchedTo("015", "公交站牌倒了");
        Desk clerk = at(day, "clerk", number);

        clerk.unfold("退单");
        clerk.page().locator("#send-back-basis").fill("三定规定");
        clerk.page().locator("#send-back-reason").fill("站牌由交通运输局管理");
        clerk.inspect("act-send-back");
        clerk.button("退单").click();
        assertThat(clerk.main()).containsText("退单待审");

        Desk supervisor = at(day, "supervisor", number);
        supervisor.page().locator("#grant-send-back-reason").fill("情况属实");
        supervisor.button("同意退单").click();
        assertThat(supervisor.main()).containsText("待派单");
        supervisor.inspect("sent-back");
    }

    @Test
    void anExtensionIsAskedForAndGranted(Day day) {
        String number = day.calls().dispatchedTo("015", "井盖破损");
        Desk clerk = at(day, "clerk", number);
        clerk.button("签收").click();
        assertThat(clerk.main()).containsText("办理中");

        clerk.unfold("申请延期");
        clerk.page().locator("#ask-extension-amount").fill("3");
        clerk.page().locator("#ask-extension-reason").fill("等待配件");
        clerk.button("申请延期").click();
        assertThat(clerk.main()).containsText("尚未告知来电人");
        clerk.inspectRefusal("act-extension-refused");
        clerk.page().locator("#ask-extension-callerTold").check();
        clerk.button("申请延期").click();
        assertThat(clerk.main()).containsText("申请延期 3 个工作日");

        Desk supervisor = at(day, "supervisor", number);
        supervisor.button("同意延期").click();
        assertThat(supervisor.main()).containsText("原办结时限");
    }

    @Test
    void aCorrectionIsLookedAtBeforeItIsMade(Day day) {
        Desk desk = at(day, "operator", day.calls().dispatchedTo("015", "怎样申请廉租房"));

        desk.unfold("更正");
        desk.page().locator("#correct-nature").selectOption(new SelectOption().setLabel("咨询"));
        desk.page().locator("#correct-reason").fill("实为咨询");
        desk.button("先看对时限的影响").click();
        assertThat(desk.main()).containsText("更正后办结时限将由");
        assertThat(desk.main()).containsText("尚未更正");
        desk.inspect("act-correct-preview");

        desk.button("更正").click();
        assertThat(desk.main()).not().containsText("尚未更正");
    }

    @Test
    void aRepeatCallIsFoundByItsNumberWhileRegistering(Day day) {
        String number = day.calls().registered("暖气片漏水");
        Desk desk = day.desk("operator");
        desk.open("/register");

        desk.page().locator("#caller-phone").fill("13834567890");
        desk.page().locator("#caller-phone").press("Tab");
        assertThat(desk.page().locator("#earlier")).containsText("暖气片漏水");
        desk.inspect("register-earlier");

        desk.open("/requests/" + number + "#repeat-call-text");
        desk.page().locator("#repeat-call-text").fill("还没有人来");
        desk.button("群众催单").click();
        assertThat(desk.main()).containsText("催单 1 次");
    }

    @Test
    void theSupervisorsPagesHoldWhatIsToBeDone(Day day) {
        String number = day.calls().dispatchedTo("015", "绿化带枯死");
        Desk clerk = at(day, "clerk", number);
        clerk.unfold("退单");
        clerk.page().locator("#send-back-basis").fill("三定规定");
        clerk.page().locator("#send-back-reason").fill("由园林部门管理");
        clerk.button("退单").click();
        assertThat(clerk.main()).containsText("退单待审");

        Desk supervisor = day.desk("supervisor");
        supervisor.open("/supervision");
        assertThat(supervisor.page().locator("#petitions + * a[href='/requests/" + number + "']"))
                .isVisible();
        supervisor.inspect("supervision");
        for (String path : new String[] {"/statistics/clocks", "/recomputations"}) {
            supervisor.open(path);
            supervisor.inspect("supervisor" + path.replace('/', '-'));
        }
    }

    private static Desk at(Day day, String username, String number) {
        Desk desk = day.desk(username);
        desk.open("/requests/" + number);
        return desk;
    }
}
