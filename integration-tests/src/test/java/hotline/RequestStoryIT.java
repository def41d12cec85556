package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import hotline.Office.Day;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caller's request from the operator's form to the closed file, in a real Chromium. */
@ExtendWith(Office.class)
class RequestStoryIT {

    private static final String WORDS = "天宁镇东街的路灯坏了三天，晚上看不见路，老人摔倒了。";

    @Test
    void aRequestIsRegisteredDispatchedRepliedToAndClosed(Day day) {
        Desk desk = day.emptyDesk();

        desk.signIn("operator");
        register(desk);
        desk.page().locator("#told-number").click();
        assertThat(desk.page()).hasURL(Pattern.compile(".*/requests/\\d{17}"));
        String request = desk.page().url().replaceAll(".*(/requests/\\d+).*", "$1");
        desk.inspect("request-registered");
        dispatch(desk);
        desk.signOut();

        desk.signIn("clerk");
        acknowledge(desk, request);
        reply(desk);
        desk.signOut();

        desk.signIn("operator");
        close(desk, request);
        desk.signOut();

        desk.signIn("supervisor");
        desk.inspect("statistics");
    }

    /** With the keyboard alone, as an operator with a caller on the line does. */
    private static void register(Desk desk) {
        Page page = desk.page();
        desk.inspect("register-empty");
        assertThat(page.locator("#caller-phone")).isFocused();
        page.keyboard().type("13834567890");
        page.keyboard().press("Tab");
        page.keyboard().type("张三");
        page.keyboard().press("Alt+2");
        assertThat(page.getByLabel("求助")).isChecked();
        int tabs = desk.tabTo("#text");
        page.keyboard().type(WORDS);
        assertThat(page.locator("#preview")).containsText("县住房和城乡建设管理局");
        assertThat(page.locator("#preview")).containsText("个工作日");
        assertThat(page.locator("#text")).isFocused();
        tabs += desk.tabTo("#place-townshipCode");
        page.keyboard().press("ArrowDown");
        page.locator("#place-villageCode option").nth(1).waitFor(attached());
        assertThat(page.locator("#place-townshipCode")).isFocused();
        desk.inspect("register-filled");
        page.keyboard().press("F8");
        assertThat(page).hasURL(Pattern.compile(".*/register\\?form=.*&ended=\\d{17}"));
        org.assertj.core.api.Assertions.assertThat(tabs).as("presses of Tab").isLessThanOrEqualTo(9);
        assertThat(page.locator("#told-number")).hasText(Pattern.compile("141122 \\d{3} \\d{4} \\d{4}"));
        assertThat(page.locator("#caller-phone")).isFocused();
        desk.inspect("register-told");
    }

    private static void dispatch(Desk desk) {
        desk.button("派单至 县住房和城乡建设管理局").click();
        assertThat(desk.main()).containsText("待签收");
        desk.inspect("request-dispatched");
    }

    private static void acknowledge(Desk desk, String request) {
        Page page = desk.page();
        assertThat(page).hasURL(Pattern.compile(".*/worklist"));
        desk.inspect("worklist");
        line(page, request)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^签收：")))
                .click();
        assertThat(line(page, request)).containsText("办理中");
        assertThat(line(page, request).getByText("去答复")).isFocused();
        desk.inspect("worklist-acknowledged");
    }

    private static void reply(Desk desk) {
        Page page = desk.page();
        page.keyboard().press("Enter");
        page.getByLabel("查看来电人姓名、电话的理由（将记录在案）").fill("联系来电人核实地点");
        desk.button("查看完整信息").click();
        assertThat(page.locator("#caller")).containsText("张三");
        desk.inspect("request-in-progress");
        page.getByLabel("答复内容（答复即办结）").fill("路灯已于当日修复，并已告知来电人。");
        desk.button("答复办结").click();
        assertThat(desk.main()).containsText("已办结");
        desk.inspect("request-completed");
    }

    private static void close(Desk desk, String request) {
        desk.open(request);
        desk.button("归档").click();
        assertThat(desk.main()).containsText("已归档");
        assertThat(desk.page().locator(".timeline-plain li strong"))
                .hasText(new String[] {"登记受理", "派单至 县住房和城乡建设管理局", "县住房和城乡建设管理局 签收", "县住房和城乡建设管理局 答复，办结", "归档"});
        desk.inspect("request-closed");
    }

    private static Locator line(Page page, String request) {
        return page.locator("#line-" + request.replace("/requests/", ""));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
