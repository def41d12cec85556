package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import hotline.Office.Day;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator's form where something goes wrong, and what a narrow screen and paper make of the pages. */
@ExtendWith(Office.class)
class RegisterPageIT {

    private static final Pattern REGISTERED = Pattern.compile(".*/register\\?form=.*&ended=\\d{17}.*");
    private static final Pattern ANOTHER = Pattern.compile(".*/requests/\\d{17}\\?registered=true");
    private static final String TEXT = "天宁镇东街路灯坏了三天";

    @Test
    void wrongFieldsSayWhatToDoAndTheFirstHasTheFocus(Day day) {
        Desk desk = day.desk("operator");
        desk.page().getByLabel("电话", exactly()).fill("123");
        desk.page().keyboard().press("F8");

        assertThat(desk.page().locator("#nature-error")).hasText("请选择诉求性质");
        assertThat(desk.page().locator("#text-error")).hasText("请填写来电人反映的内容");
        assertThat(desk.page().locator("#caller-phone-error")).containsText("不是有效的电话号码");
        assertThat(desk.page().locator("#caller-phone")).isFocused();
        assertThat(desk.page().getByLabel("电话", exactly())).hasValue("123");
        desk.inspectRefusal("register-wrong");
    }

    @Test
    void ctrlEnterInTheTextDispatches(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();

        page.keyboard().press("Alt+1");
        page.locator("#text").focus();
        page.keyboard().type("几点上班");
        page.keyboard().press("Control+Enter");

        assertThat(page).hasURL(REGISTERED);
        assertThat(desk.main()).containsText("已登记并派单");
        desk.button("复制编号").click();
        assertThat(desk.page().locator("#told-number-copied")).hasText("已复制");
    }

    @Test
    void aFormUsedBeforeSaysWhichRequestItMade(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        fill(page);
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED);
        String spoken = page.locator(".number-large").innerText();
        page.goBack();
        fill(page);
        page.locator("#text").fill("自来水停了两天");

        desk.button("登记待派").click();

        assertThat(page.locator(".alert-warning")).containsText("没有再登记一次");
        assertThat(page.locator(".alert-warning a")).hasText(spoken);
        assertThat(page.locator("#text")).hasValue("自来水停了两天");
        desk.inspectRefusal("register-used");
        desk.button("另行登记一件").click();
        assertThat(page).hasURL(ANOTHER);
        assertThat(page.locator(".number-large")).not().hasText(spoken);
    }

    @Test
    void goingBackAndRegisteringAgainMakesNothing(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        fill(page);
        page.getByLabel("电话", exactly()).fill("13834567890");
        page.getByLabel("姓名", exactly()).fill("张三");
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED);
        String spoken = page.locator(".number-large").innerText();
        page.goBack();
        assertThat(page.locator("#text")).hasValue(TEXT);

        desk.button("登记待派").click();
        assertThat(page.locator(".alert-warning")).containsText("已登记");
        page.locator("#text").press("Control+Enter");
        page.locator("#title").press("Enter");

        assertThat(page.locator(".alert-warning a.number")).hasText(spoken);
        assertThat(desk.button("登记待派")).hasCount(0);
        assertThat(page.locator("#text")).hasValue(TEXT);
        page.locator(".alert-warning a.number").click();
        assertThat(page).hasURL(Pattern.compile(".*/requests/\\d{17}"));
        assertThat(desk.main()).containsText("张**");
    }

    @Test
    void whatWasTypedOutlivesTheSession(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        fill(page);
        page.context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("hotline_session"));

        desk.button("登记待派").click();

        assertThat(page.locator("#notice")).containsText("登录已过期");
        assertThat(page.locator("#text")).hasValue(TEXT);
        desk.inspectRefusal("register-signed-out");
        Page second = page.context()
                .waitForPage(() -> page.locator("#notice").getByText("请在新窗口登录").click());
        second.getByLabel("用户名").fill("operator");
        second.getByLabel("密码").fill(StaffAccounts.PASSWORD);
        second.keyboard().press("Enter");
        assertThat(second.locator(".console-person")).isVisible();
        second.close();
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED);
    }

    @Test
    void whatWasTypedOutlivesALostNetwork(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        fill(page);
        page.context().setOffline(true);

        desk.button("登记待派").click();

        assertThat(page.locator("#notice")).containsText("无法连接服务器");
        assertThat(page.locator("#text")).hasValue(TEXT);
        page.context().setOffline(false);
        desk.button("登记待派").click();
        assertThat(page).hasURL(REGISTERED);
    }

    @Test
    void theDeskFitsOneScreenAndBeginsWithThePhone(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.setViewportSize(1440, Browser.HEIGHT);
        fill(page);
        assertThat(page.locator("#preview")).containsText("办结");

        assertThat(page.evaluate("() => document.documentElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
        page.setViewportSize(320, Browser.HEIGHT);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(top(page.locator("#caller-phone"))).isLessThan(top(page.locator("#text")));
    }

    @Test
    void whatWasTypedOutlivesAReloadAndTheLossOfAllCookies(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.getByLabel("电话", exactly()).fill("13834567890");
        fill(page);
        assertThat(page.locator("#draft-state")).hasText("草稿已保存");
        page.reload();
        assertThat(page.locator("#text")).hasValue(TEXT);
        page.context().clearCookies();

        desk.signIn("operator");
        page.locator(".desk-drafts a").first().click();

        assertThat(page.locator("#text")).hasValue(TEXT);
        assertThat(page.getByLabel("电话", exactly())).hasValue("13834567890");
        desk.inspect("register-draft");
    }

    @Test
    void aSubjectIsChosenByItsInitialsAndArrows(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.locator("#subjectCode").focus();
        page.keyboard().type("ldht");
        assertThat(page.locator("#subject-list [role=option]").first()).containsText("劳动合同");
        desk.inspect("register-subjects");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("#subjectCode")).hasValue(Pattern.compile("080502 .*劳动合同"));
        assertThat(page.locator("#subject-list")).isHidden();
    }

    @Test
    void dangerOffersTheEmergencyServiceFirst(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.locator("#text").fill("楼下有人持刀打架");

        assertThat(page.locator("#preview .alert-danger")).containsText("110");
        desk.inspect("register-danger");
        page.keyboard().press("Alt+Y");

        assertThat(page.locator("input[name=transferTarget][value=police]")).isChecked();
        assertThat(page.locator("#end-transferNote")).isFocused();
        desk.inspect("register-transfer");
    }

    @Test
    void aNarrowScreenShowsThingsInTheOrderOfUse(Day day) {
        Desk desk = day.desk("operator");
        Page page = desk.page();
        page.setViewportSize(Browser.WIDTHS.get(0), Browser.HEIGHT);
        fill(page);
        assertThat(page.locator("#preview")).containsText("建议承办单位");
        assertThat(top(page.locator("#preview"))).isLessThan(top(desk.button("登记待派")));

        desk.button("登记待派").click();

        page.locator("#told-number").click();
        assertThat(page).hasURL(Pattern.compile(".*/requests/\\d{17}"));
        assertThat(top(page.locator("#acts"))).isLessThan(top(page.locator(".request-past")));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void aPrintedRequestHoldsWhatHappenedAndNoButtons(Day day) {
        String number = day.calls().registered(TEXT);
        Desk desk = day.desk("operator");
        desk.open("/requests/" + number);

        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(desk.main()).containsText(TEXT);
        assertThat(desk.page().locator(".timeline-plain")).isVisible();
        assertThat(desk.page().locator("#acts")).isHidden();
        assertThat(desk.page().locator(".side")).isHidden();
        desk.inspect("request-printed");
    }

    private static void fill(Page page) {
        page.getByLabel("求助").check();
        page.locator("#text").fill(TEXT);
    }

    private static double top(Locator part) {
        BoundingBox box = part.boundingBox();
        return box.y;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
