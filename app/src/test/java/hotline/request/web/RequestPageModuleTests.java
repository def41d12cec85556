package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class RequestPageModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient client;

    @Test
    void showsDeadlineExplanationAndTimeline() {
        String path = path(RequestFixture.aRequest(requests).registered());

        assertThat(page(Role.OPERATOR).get(path, 200))
                .contains("待派单", "剩 5 个工作日", "2023-10-07 24:00", "时限怎样算出", "登记受理", "匿名");
    }

    @Test
    void tellsTheNumberRightAfterRegistering() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();

        assertThat(page(Role.OPERATOR).get(path(story) + "?registered=true", 200))
                .contains("登记成功", story.number().spoken());
    }

    @Test
    void offersOnlyTheActsOfTheReader() {
        String path = path(RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING));

        assertThat(clerk().get(path, 200)).contains(path + "/acknowledge").doesNotContain("/void");
        assertThat(page(Role.SUPERVISOR).get(path, 200))
                .contains(path + "/void")
                .doesNotContain("/acknowledge");
        assertThat(page(Role.AUDITOR).get(path, 200)).doesNotContain("id=\"acts\"");
    }

    @Test
    void actsAndReturnsToThePage() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();

        page(Role.OPERATOR)
                .post(path(story) + "/dispatch", "version", "1", "key", "k", "department", "015", "text", "请先联系来电人")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(path(story));

        assertThat(story.now().lead()).isEqualTo(People.HOUSING);
        assertThat(page(Role.OPERATOR).get(path(story), 200)).contains("请先联系来电人");
    }

    @Test
    void aDoubleClickActsOnce() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();
        Pages operator = page(Role.OPERATOR);

        for (int click = 0; click < 2; click++) {
            operator.post(path(story) + "/dispatch", "version", "1", "key", "k", "department", "015")
                    .expectStatus()
                    .isSeeOther();
        }

        assertThat(story.now().version()).isEqualTo(2);
    }

    @Test
    void aStalePageKeepsWhatWasTyped() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        String html = Pages.body(clerk().post(path(story) + "/reply", "version", "1", "key", "k", "text", "已经修好"), 412);

        assertThat(html).contains("内容已被他人更新", "重新打开最新内容", "已经修好");
    }

    @Test
    void aReplyWithoutTextNamesTheField() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        assertThat(Pages.body(clerk().post(path(story) + "/reply", "version", "3", "text", " "), 400))
                .contains("reply-text-error", "请填写答复内容");
    }

    @Test
    void takesNoTextThatTheInterfaceWouldRefuse() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        assertThat(Pages.body(clerk().post(path(story) + "/reply", "version", "3", "text", "已\u0000修"), 400))
                .contains("reply-text-error", "控制字符");
        assertThat(Pages.body(page(Role.OPERATOR).post(path(story) + "/caller", "reason", "核\u0001实"), 400))
                .contains("控制字符");
    }

    @Test
    void aLineBreakIsOneCharacterHoweverTheBrowserSendsIt() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        clerk().post(path(story) + "/reply", "version", "3", "text", "已修\r\n复")
                .expectStatus()
                .isSeeOther();

        assertThat(clerk().get(path(story), 200)).contains("已修\n复");
    }

    @Test
    void whatIsPendingIsNamedWithItsLimit() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .extensionAsked(3)
                .sentBack();

        assertThat(page(Role.SUPERVISOR).get(path(story), 200))
                .contains("待处理事项", "<strong>退单</strong>", "<strong>延期</strong>", "2023-09-25 24:00");
    }

    @Test
    void anotherDepartmentIsRefused() {
        String path = path(RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING));
        Pages water = Pages.of(TestStaff.clerkOf(People.WATER), client);

        assertThat(water.get(path, 403)).contains("不是本单位的诉求");
    }

    @Test
    void listsOpenRequestsAndFindsOneByItsNumber() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();
        Pages supervisor = page(Role.SUPERVISOR);

        assertThat(supervisor.get("/requests", 200)).contains(story.number().spoken(), "剩 5 个工作日");
        assertThat(supervisor.get("/requests?status=closed", 200)).contains("没有符合条件的诉求");
        supervisor
                .client()
                .get()
                .uri("/requests?q={q}", story.number().spoken())
                .exchange()
                .expectHeader()
                .location(path(story));
    }

    @Test
    void clerksHaveNoListOfTheDivision() {
        clerk().get("/requests", 403);
    }

    private Pages page(Role role) {
        return Pages.of(TestStaff.with(role), client);
    }

    private Pages clerk() {
        return Pages.of(TestStaff.clerkOf(People.HOUSING), client);
    }

    private static String path(RequestFixture.Story story) {
        return "/requests/" + story.number().value();
    }
}
