package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A caller's request from the operator's form to the closed file, in a real Chromium. */
class RequestStoryIT {

    private static final String ADMIN_PASSWORD = "admin password of the story";
    private static final String WORDS = "天宁镇东街的路灯坏了三天，晚上看不见路，老人摔倒了。";

    @Test
    void aRequestIsRegisteredDispatchedRepliedToAndClosed() {
        try (Browser browser = Browser.open();
                TestFolder folder = TestFolder.create();
                RunningHotline hotline = RunningHotline.launch(
                        List.of(), folder.data(), Map.of("HOTLINE_ADMIN_PASSWORD", ADMIN_PASSWORD))) {
            hotline.awaitReady();
            StaffAccounts staff = new StaffAccounts(hotline, ADMIN_PASSWORD);
            staff.create("operator", "王话务", "operator");
            staff.create("supervisor", "赵督办", "supervisor");
            staff.createClerk("clerk", "李经办", "015");

            tell(browser, hotline);
        }
    }

    private static void tell(Browser browser, RunningHotline hotline) {
        signIn(browser, hotline, "operator");
        register(browser);
        String request = browser.page().url().replaceAll("\\?.*", "");
        dispatch(browser);
        signOut(browser);

        signIn(browser, hotline, "clerk");
        acknowledge(browser);
        reply(browser);
        signOut(browser);

        signIn(browser, hotline, "operator");
        close(browser, request);
        lists(browser, hotline);
        signOut(browser);

        signIn(browser, hotline, "supervisor");
        inspect(browser, "statistics");
        browser.assertNoErrors();
    }

    /** With the keyboard alone, as an operator with a caller on the line does. */
    private static void register(Browser browser) {
        Page page = browser.page();
        inspect(browser, "register-empty");
        // the first nature has the focus; the arrow chooses the second
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("求助")).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type(WORDS);
        assertThat(page.locator("#preview")).containsText("县住房和城乡建设管理局");
        assertThat(page.locator("#preview")).containsText("个工作日");
        tabTo(page, "#place-townshipCode");
        page.keyboard().press("ArrowDown");
        page.locator("#place-villageCode option").nth(1).waitFor(attached());
        tabTo(page, "#caller-phone");
        page.keyboard().type("13834567890");
        tabTo(page, "#caller-name");
        page.keyboard().type("张三");
        inspect(browser, "register-filled");
        page.locator("#caller-name").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/requests/\\d{17}\\?registered.*"));
        assertThat(page.locator(".number-large")).hasText(Pattern.compile("141122 \\d{3} \\d{4} \\d{4}"));
        assertThat(page.locator("#caller")).containsText("138****7890");
        inspect(browser, "request-registered");
    }

    private static void dispatch(Browser browser) {
        Page page = browser.page();
        button(page, "派单至 县住房和城乡建设管理局").click();
        assertThat(page.locator("main")).containsText("待签收");
        inspect(browser, "request-dispatched");
    }

    private static void acknowledge(Browser browser) {
        Page page = browser.page();
        assertThat(page).hasURL(Pattern.compile(".*/worklist"));
        inspect(browser, "worklist");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^签收：")))
                .click();
        assertThat(page.locator("#lines")).containsText("办理中");
        assertThat(page).hasURL(Pattern.compile(".*/worklist"));
        inspect(browser, "worklist-acknowledged");
    }

    private static void reply(Browser browser) {
        Page page = browser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^去答复：")))
                .click();
        page.getByLabel("查看来电人姓名、电话的理由（将记录在案）").fill("联系来电人核实地点");
        button(page, "查看完整信息").click();
        assertThat(page.locator("#caller")).containsText("张三");
        inspect(browser, "request-in-progress");
        page.getByLabel("答复内容（答复即办结）").fill("路灯已于当日修复，并已告知来电人。");
        button(page, "答复办结").click();
        assertThat(page.locator("main")).containsText("已办结");
        inspect(browser, "request-completed");
    }

    private static void close(Browser browser, String request) {
        Page page = browser.page();
        page.navigate(request);
        button(page, "归档").click();
        assertThat(page.locator("main")).containsText("已归档");
        assertThat(page.locator(".timeline-plain li strong"))
                .hasText(new String[] {"登记受理", "派单至 县住房和城乡建设管理局", "县住房和城乡建设管理局 签收", "县住房和城乡建设管理局 答复，办结", "归档"});
        inspect(browser, "request-closed");
    }

    private static void lists(Browser browser, RunningHotline hotline) {
        Page page = browser.page();
        page.navigate(hotline.url("/requests?status=all").toString());
        assertThat(page.locator("#lines")).containsText("已归档");
        inspect(browser, "requests");
        page.navigate(hotline.url("/requests?q=%E6%B2%A1%E6%9C%89").toString());
        assertThat(page.locator(".empty-state")).isVisible();
        inspect(browser, "requests-empty");
    }

    private static void signIn(Browser browser, RunningHotline hotline, String username) {
        Page page = browser.page();
        page.navigate(hotline.url("/sign-in").toString());
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(StaffAccounts.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".console-person")).isVisible();
    }

    private static void signOut(Browser browser) {
        button(browser.page(), "退出").click();
        assertThat(browser.page()).hasURL(Pattern.compile(".*/sign-in"));
    }

    private static void inspect(Browser browser, String name) {
        browser.screenshot(name);
        for (int width : Browser.WIDTHS) {
            browser.page().setViewportSize(width, 900);
            browser.assertAccessible();
        }
        browser.assertNoErrors();
    }

    /** Presses Tab until a field has the focus; a field that cannot be reached fails the story. */
    private static void tabTo(Page page, String selector) {
        for (int steps = 0; steps < 12; steps++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(selector)).isFocused();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
