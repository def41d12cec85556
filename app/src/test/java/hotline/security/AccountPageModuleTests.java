package hotline.security;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class AccountPageModuleTests {

    private static final String ANOTHER = "一个很好的密码 2023";

    @Autowired
    private WebTestClient web;

    private TestStaff clerk;
    private Pages pages;

    @BeforeEach
    void signIn() {
        clerk = TestStaff.clerkOf("015");
        pages = Pages.of(clerk, web);
    }

    @Test
    void everybodySeesWhoTheyAreAndWhatTheirRolesMayDo() {
        DepartmentKey department = new DepartmentKey(TestStaff.COUNTY, "015");

        assertThat(pages.get("/account", 200))
                .contains(clerk.username(), clerk.actor().name(), "交城县", "承办单位经办人", "办理本单位的诉求");
        for (Role role : Role.values()) {
            Pages.of(TestStaff.of(TestStaff.COUNTY, department, role), web).get("/account", 200);
        }
    }

    @Test
    void theRulesForAPasswordStandAtItsField() {
        assertThat(pages.get("/account", 200)).contains("至少 10 个字符", "最近用过的五个密码");
    }

    @Test
    void anotherPasswordEndsEveryOtherSessionAndKeepsThisOne() {
        ResponseCookie session = Objects.requireNonNull(change(TestStaff.PASSWORD, ANOTHER, ANOTHER)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/account?changed=true")
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("hotline_session"));

        pages.client()
                .get()
                .uri("/api/v1/tokens/current")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(Pages.body(
                        web.get()
                                .uri("/account?changed=true")
                                .accept(MediaType.TEXT_HTML)
                                .cookie("hotline_session", session.getValue())
                                .exchange(),
                        200))
                .contains("密码已修改");
    }

    @Test
    void aWrongPresentPasswordIsSaidAtItsField() {
        String page = Pages.body(change("nonsense", ANOTHER, ANOTHER), 409);

        assertThat(page).containsPattern("id=\"current-error\"[^>]*>原密码不正确").doesNotContain("nonsense", ANOTHER);
    }

    @Test
    void aPasswordThatIsTooShortWeakOrUsedIsRefusedAtItsField() {
        assertThat(Pages.body(change(TestStaff.PASSWORD, "short", "short"), 400))
                .containsPattern("id=\"password-error\"[^>]*>至少 10 个字符");
        assertThat(Pages.body(change(TestStaff.PASSWORD, "1234567890", "1234567890"), 400))
                .containsPattern("id=\"password-error\"[^>]*>太容易被猜到");
        assertThat(Pages.body(change(TestStaff.PASSWORD, TestStaff.PASSWORD, TestStaff.PASSWORD), 400))
                .containsPattern("id=\"password-error\"[^>]*>与最近用过的");
    }

    @Test
    void twoDifferentNewPasswordsAreRefusedBeforeAnythingIsTried() {
        assertThat(Pages.body(change("nonsense", ANOTHER, ANOTHER + "x"), 400))
                .containsPattern("id=\"again-error\"[^>]*>与上面填写的新密码不一致")
                .doesNotContain("原密码不正确");
    }

    private ResponseSpec change(String current, String password, String again) {
        return pages.post("/account/password", "current", current, "password", password, "again", again);
    }
}
