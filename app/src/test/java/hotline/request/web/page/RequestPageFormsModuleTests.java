package hotline.request.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.RequestStatus;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form of an act on the page acts once, and keeps words that could not be used. */
@AnyDatabase
@HotlineTest
class RequestPageFormsModuleTests extends OpenedPages {

    @Autowired
    HandlingSettingsRepository settings;

    @Test
    void actsAndReturnsToThePage() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();

        page(Role.OPERATOR)
                .post(path(story) + "/dispatch", "version", "1", "key", "k", "department", "015", "reason", "请先联系来电人")
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

        assertThat(html).contains("内容已被他人更新", "下面已是最新内容，您填写的仍在原处", "已经修好", "name=\"version\" value=\"3\"");
    }

    @Test
    void whatWasWrittenForAnActThatIsOverIsKept() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();

        String html =
                Pages.body(clerk().post(path(story) + "/reply", "version", "3", "key", "k", "text", "第二位经办写的"), 412);

        assertThat(html)
                .contains("内容已被他人更新", "未提交的内容", "第二位经办写的", "readonly", "已办结")
                .doesNotContain(path(story) + "/reply");
    }

    @Test
    void aFormSentAgainDoesNothingTwiceAndSaysSo() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();
        Pages operator = page(Role.OPERATOR);
        String[] call = {"version", "1", "key", "k", "text", "还没有修好"};
        operator.post(path(story) + "/repeat-call", call).expectStatus().isSeeOther();

        String place = path(story) + "?done=before";
        operator.post(path(story) + "/repeat-call", call)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(place);

        assertThat(operator.get(place, 200)).contains("没有重复办理");
        assertThat(story.now().standing().repeatCalls()).isEqualTo(1);
    }

    @Test
    void aReplyThatCameBackStandsInTheBoxOfWhoWroteIt() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();
        reviewAll();
        clerk().post(path(story) + "/reply", "version", "3", "text", "拟答复：下周修好")
                .expectStatus()
                .isSeeOther();
        assertThat(story.now().status()).isEqualTo(RequestStatus.UNDER_REVIEW);

        story.replyRefused();

        assertThat(clerk().get(path(story), 200)).containsPattern("<textarea[^>]*id=\"reply-text\"[^>]*>拟答复：下周修好<");
        story.reassignedTo(People.WATER).acknowledged();
        assertThat(Pages.of(TestStaff.clerkOf(People.WATER), client).get(path(story), 200))
                .doesNotContainPattern("<textarea[^>]*id=\"reply-text\"[^>]*>拟答复");
    }

    @Test
    void aDraftThatWasNotSignedStandsInTheBoxToo() {
        settings.setSignature(People.JIAOCHENG, People.HOUSING.code(), true, People.ADMINISTRATOR, clock.instant())
                .block();
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .draftReturned();

        assertThat(clerk().get(path(story), 200))
                .containsPattern("<textarea[^>]*id=\"reply-text\"[^>]*>已修复<")
                .contains("这份答复被退回");
        assertThat(page(Role.SUPERVISOR).get(path(story), 200)).doesNotContain("reply-text");
    }

    private void reviewAll() {
        HandlingSettings reviewed = new HandlingSettings(ReviewMode.ALL, 0, Set.of(), List.of(50, 80), false);
        settings.set(People.JIAOCHENG, reviewed, People.ADMINISTRATOR, clock.instant())
                .block();
    }
}
