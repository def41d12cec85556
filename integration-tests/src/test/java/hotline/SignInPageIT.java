package hotline;

import org.junit.jupiter.api.Test;

class SignInPageIT {

    @Test
    void isAccessibleAndReportsNoErrors() {
        try (Browser browser = Browser.open();
                TestFolder folder = TestFolder.create();
                RunningHotline hotline = RunningHotline.start(folder.data())) {
            browser.page().navigate(hotline.url("/sign-in").toString());

            browser.assertNoErrors();
            browser.assertAccessible();
            browser.screenshot("sign-in");
        }
    }
}
