package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import hotline.Office.Day;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Office.class)
class SignInPageIT {

    @Test
    void isAccessibleAndReportsNoErrors(Day day) {
        Desk desk = day.emptyDesk();

        desk.open("/sign-in");

        desk.inspect("sign-in");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndAsksForThePassword(Day day) {
        Desk desk = day.emptyDesk();
        desk.open("/sign-in");

        desk.page().getByLabel("用户名").fill("operator");
        desk.page().getByLabel("密码").fill("wrong");
        desk.page().keyboard().press("Enter");

        assertThat(desk.main()).containsText("用户名或密码不正确");
        assertThat(desk.page().getByLabel("用户名")).hasValue("operator");
        assertThat(desk.page().getByLabel("密码")).isFocused();
        desk.inspectRefusal("sign-in-wrong");
    }

    @Test
    void signingOutClosesWhatWasOpen(Day day) {
        Desk desk = day.desk("operator");
        desk.signOut();

        desk.page().goBack();
        desk.page().reload();

        assertThat(desk.page()).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void whoOpensAPageWithoutASessionComesBackToItAfterSigningIn(Day day) {
        Desk desk = day.emptyDesk();
        desk.open("/requests?status=all");
        assertThat(desk.page()).hasURL(Pattern.compile(".*/sign-in\\?next=.*"));

        desk.page().getByLabel("用户名").fill("operator");
        desk.page().getByLabel("密码").fill(StaffAccounts.PASSWORD);
        desk.page().keyboard().press("Enter");

        assertThat(desk.page()).hasURL(Pattern.compile(".*/requests\\?status=all"));
    }
}
