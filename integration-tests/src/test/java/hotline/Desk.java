package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One person before one browser with the program's pages. */
final class Desk implements AutoCloseable {

    private static final int MOST_STEPS = 20;

    private final RunningHotline hotline;
    private final Browser browser = Browser.open();

    Desk(RunningHotline hotline) {
        this.hotline = hotline;
    }

    Page page() {
        return browser.page();
    }

    void open(String path) {
        page().navigate(hotline.url(path).toString());
    }

    void signIn(String username) {
        open("/sign-in");
        page().getByLabel("用户名").fill(username);
        page().getByLabel("密码").fill(StaffAccounts.PASSWORD);
        page().keyboard().press("Enter");
        assertThat(page().locator(".console-person")).isVisible();
    }

    void signOut() {
        page().locator(".console-person > summary").click();
        button("退出").click();
        assertThat(page()).hasURL(Pattern.compile(".*/sign-in"));
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator main() {
        return page().locator("main");
    }

    /** Opens what is folded away behind a name, and the menu of other acts before where there is one. */
    void unfold(String name) {
        Locator menu = page().locator(".acts-more:not([open]) > summary");
        if (menu.count() > 0) {
            menu.click();
        }
        page().locator("summary")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Presses Tab until a field has the focus, and says how often; a field that cannot be reached fails the test. */
    int tabTo(String selector) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (isFocused(selector)) {
                return steps;
            }
            page().keyboard().press("Tab");
        }
        assertThat(page().locator(selector)).isFocused();
        return MOST_STEPS;
    }

    /** Looks the page over at both widths: pictures, barriers, errors. */
    void inspect(String name) {
        look(name);
        browser.assertNoErrors();
    }

    /** As {@link #inspect}, where the browser itself reports that the server refused something, as it should. */
    void inspectRefusal(String name) {
        look(name);
        // only now: what fills itself on the page may be refused while it is being looked at
        browser.forgetRefusals();
        browser.assertNoErrors();
    }

    @Override
    public void close() {
        browser.close();
    }

    private void look(String name) {
        browser.screenshot(name);
        // what stands where a text is missing
        assertThat(page().locator("body")).not().containsText("??");
        for (int width : Browser.WIDTHS) {
            page().setViewportSize(width, Browser.HEIGHT);
            browser.assertAccessible();
        }
    }

    private boolean isFocused(String selector) {
        return (boolean) page().evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
