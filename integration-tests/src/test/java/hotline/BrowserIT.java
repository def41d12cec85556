package hotline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserIT {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
              <head><title>%1$s</title></head>
              <body><main><h1>%1$s</h1><p style="color: %2$s">%1$s</p></main></body>
            </html>
            """;

    private Browser browser;

    @BeforeEach
    void opens() {
        browser = Browser.open();
    }

    @AfterEach
    void closes() {
        browser.close();
    }

    @Test
    void findsNothingWrongWithAPlainPage() {
        browser.page().setContent(PAGE.formatted("12345", "black"));

        browser.assertAccessible();
        browser.assertNoErrors();
        browser.screenshot("browser");
    }

    @Test
    void findsTextThatIsTooPale() {
        browser.page().setContent(PAGE.formatted("12345", "#eee"));

        assertThatThrownBy(browser::assertAccessible).hasMessageContaining("color-contrast");
    }

    @Test
    void findsErrorsOnTheConsole() {
        browser.page().evaluate("() => console.error('the page is broken')");

        assertThatThrownBy(browser::assertNoErrors).hasMessageContaining("the page is broken");
    }
}
