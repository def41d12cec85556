package hotline.request.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field of an act on the page takes what the interface takes, and names what is wrong. */
@AnyDatabase
@HotlineTest
class RequestPageFieldsModuleTests extends OpenedPages {

    @Test
    void aSubjectIsPickedByWords() {
        RequestFixture.Story story =
                RequestFixture.aRequest(requests).about("090403").registered();

        String html = page(Role.OPERATOR).get(path(story), 200);

        assertThat(html).contains("list=\"correct-subjectCode-list\"", "id=\"correct-subjectCode-list\"");
        String chosen = html.replaceAll("(?s).*id=\"correct-subjectCode\"[^>]*value=\"([^\"]*)\".*", "$1");
        assertThat(chosen).startsWith("090403 ").contains(" / ");
        String other = html.replaceAll("(?s).*<option value=\"(0101\\d\\d [^\"]*)\".*", "$1");
        page(Role.OPERATOR)
                .post(
                        path(story) + "/correct",
                        "version",
                        "1",
                        "nature",
                        "complaint",
                        "urgency",
                        "normal",
                        "subjectCode",
                        other,
                        "reason",
                        "登记有误")
                .expectStatus()
                .isSeeOther();
        assertThat(story.now().matter().subjectCode()).isEqualTo(other.substring(0, 6));
    }

    @Test
    void aSubjectThatIsNotInTheCatalogueIsNamedAtItsField() {
        RequestFixture.Story story =
                RequestFixture.aRequest(requests).about("090403").registered();

        String html = Pages.body(
                page(Role.OPERATOR)
                        .post(
                                path(story) + "/correct",
                                "version",
                                "1",
                                "nature",
                                "complaint",
                                "urgency",
                                "normal",
                                "subjectCode",
                                "物业",
                                "reason",
                                "登记有误"),
                422);

        assertThat(html)
                .contains("id=\"correct-subjectCode-error\"", "从列表中选一项", "诉求分类：</span>", "value=\"物业\"", "登记有误");
        assertThat(story.now().matter().subjectCode()).isEqualTo("090403");
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
                .contains("reply-text-error", "控制字符", ">已修</textarea>")
                .doesNotContain("\u0000");
        assertThat(Pages.body(clerk().post(path(story) + "/reply", "version", "3", "text", "已\u0001修"), 400))
                .contains("reply-text-error", "控制字符");
        assertThat(Pages.body(page(Role.OPERATOR).post(path(story) + "/caller", "reason", "核\u0000实"), 400))
                .contains("控制字符");
        assertThat(Pages.body(page(Role.OPERATOR).post(path(story) + "/caller", "reason", "核\u0001实"), 400))
                .contains("控制字符");
    }

    @Test
    void noFieldOfAnActTakesWhatCannotBeStored() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).registered();

        for (String field : List.of("department", "supporting", "reason", "chosenProposal", "overrideReason", "key")) {
            Map<String, String> sent = new LinkedHashMap<>(Map.of("version", "1", "department", "015"));
            sent.put(field, "0\u000015");
            String[] form = sent.entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new);

            assertThat(Pages.body(page(Role.OPERATOR).post(path(story) + "/dispatch", form), 400))
                    .as(field)
                    .doesNotContain("\u0000");
        }
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
}
