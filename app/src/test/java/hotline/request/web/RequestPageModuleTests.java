package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.ActCommand;
import hotline.request.HandlingCommand.GrantSendBack;
import hotline.request.HandlingCommand.SendBack;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.request.store.HandlingSettingsRepository;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class RequestPageModuleTests {

    private static final Pattern PROPOSED =
            Pattern.compile("name=\"department\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"chosenProposal\"");

    @Autowired
    Requests requests;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    MutableClock clock;

    @Autowired
    WebTestClient client;

    @Test
    void showsDeadlineExplanationAndTimeline() {
        String path = path(RequestFixture.aRequest(requests).registered());

        assertThat(page(Role.OPERATOR).get(path, 200))
                .contains("待派单", "派单 ", "今天到期，剩 6 小时", "2023-10-07 24:00", "时限怎样算出", "登记受理", "匿名");
    }

    @Test
    void theClockThatFailsNextStandsFirst() {
        RequestFixture.Story story = RequestFixture.aRequest(requests).urgent().registered();
        clock.advance(Duration.ofHours(2));

        String page = page(Role.OPERATOR).get(path(story), 200);

        assertThat(page).contains("响应 ", "已逾期 1 小时", "最先到期：响应").doesNotContain("个工作日</span>");
        assertThat(page.indexOf("remaining-overdue")).isPositive();
        TestStaff.with(Role.OPERATOR)
                .using(client)
                .get()
                .uri("/api/v1/requests/" + story.number().value())
                .exchange()
                .expectBody()
                .jsonPath("$.next.step")
                .isEqualTo("response")
                .jsonPath("$.next.overdue")
                .isEqualTo(true);
    }

    @Test
    void whoseSendBackWasGrantedIsNotProposedAgain() {
        Pages operator = page(Role.OPERATOR);
        String place = Objects.requireNonNull(operator.post(
                                "/register",
                                "key",
                                "k",
                                "nature",
                                "help",
                                "channel",
                                "phone",
                                "urgency",
                                "normal",
                                "text",
                                "天宁镇东街路灯坏了三天，自来水也停了")
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .getPath();
        RequestNumber number = RequestNumber.parse(place.substring(place.lastIndexOf('/') + 1));
        DepartmentKey first = proposed(operator.get(place, 200)).get(0);

        act(People.OPERATOR, number, Commands.dispatch(first, null, null));
        act(People.clerkOf(first), number, new SendBack("三定规定", "不属本单位职责"));
        act(People.SUPERVISOR, number, new GrantSendBack("依据充分"));

        assertThat(proposed(operator.get(place, 200))).isNotEmpty().doesNotContain(first);
    }

    private static List<DepartmentKey> proposed(String html) {
        return PROPOSED.matcher(html)
                .results()
                .map(found -> new DepartmentKey(People.JIAOCHENG, found.group(1)))
                .toList();
    }

    private void act(Actor actor, RequestNumber number, ActCommand command) {
        int version = Objects.requireNonNull(
                        requests.find(People.SUPERVISOR, number).block())
                .version();
        assertThat(requests.act(actor, number, version, command, null, after -> JsonNodeFactory.instance.objectNode())
                        .block())
                .isNotNull();
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

    @Test
    void theEnterprisesNameStandsBesideItsCode() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .ofEnterprise("91141122MA0K000000", "交城县红星焦化有限公司")
                .registered();

        assertThat(page(Role.OPERATOR).get(path(story), 200)).contains("91141122MA0K000000", "交城县红星焦化有限公司");
        assertThat(clerk().get(path(story.dispatchedTo(People.HOUSING)), 200)).contains("交城县红星焦化有限公司");
    }

    @Test
    void aParentShowsItsChildrenAndTheirCallers() {
        RequestFixture.Story parent = RequestFixture.aRequest(requests).registered();
        RequestFixture.Story child =
                RequestFixture.aRequest(requests).calledBy("李**", "138****5678").registered();
        RequestFixture.Story secret = RequestFixture.aRequest(requests)
                .calledBy("王**", "139****0000")
                .secret()
                .registered();
        child.mergedInto(parent);
        secret.mergedInto(parent);
        parent.dispatchedTo(People.HOUSING);

        assertThat(page(Role.OPERATOR).get(path(parent), 200))
                .contains("并入的诉求（2 件）", "李**", "138****5678", "王**", "139****0000", path(child) + "\"");
        assertThat(clerk().get(path(parent), 200))
                .contains("并入的诉求（2 件）", child.number().spoken(), "李**", "138****5678", "保密件，承办单位不能查看来电人")
                .doesNotContain("王**", "139****0000", path(child) + "\"");
        assertThat(page(Role.OPERATOR).get(path(child), 200)).doesNotContain("并入的诉求");
    }

    @Test
    void aSubjectIsPickedByWords() {
        RequestFixture.Story story =
                RequestFixture.aRequest(requests).about("090403").registered();

        String html = page(Role.OPERATOR).get(path(story), 200);

        assertThat(html).contains("list=\"correct-subject-list\"", "id=\"correct-subject-list\"");
        String chosen = html.replaceAll("(?s).*id=\"correct-subject\"[^>]*value=\"([^\"]*)\".*", "$1");
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
                        "subject",
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
                                "subject",
                                "物业",
                                "reason",
                                "登记有误"),
                422);

        assertThat(html).contains("id=\"correct-subject-error\"", "从列表中选一项", "诉求分类</span>", "value=\"物业\"", "登记有误");
        assertThat(story.now().matter().subjectCode()).isEqualTo("090403");
    }

    @Test
    void anOrdersWordsStandBesideItsAnswer() {
        RequestFixture.Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .supervised(1);

        assertThat(clerk().get(path(story), 200))
                .containsPattern(
                        "(?s)/answer-order\"[^<]*>(?:(?!</form>).)*督办内容：限期书面答复(?:(?!</form>).)*answer-order-text");
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

        for (String field : List.of("department", "supporting", "text", "chosenProposal", "overrideReason", "key")) {
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

        assertThat(supervisor.get("/requests", 200))
                .contains(story.number().spoken(), "今天到期，剩 6 小时", "2023-10-07 24:00");
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
    void clerksFindTheClosedRequestsOfTheirDepartmentAndNoOthers() {
        RequestFixture.Story own = RequestFixture.aRequest(requests)
                .saying("井盖", "井盖丢失")
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();
        RequestFixture.Story other = RequestFixture.aRequest(requests)
                .saying("井盖", "井盖松动")
                .registered()
                .dispatchedTo(People.WATER);

        assertThat(clerk().get("/requests?status=all&q=井　盖", 200))
                .contains(own.number().spoken(), "已查找全部诉求")
                .doesNotContain(other.number().spoken(), "id=\"department\"");
        assertThat(clerk().get("/worklist", 200)).contains("href=\"/requests\"");
        clerk().get("/requests?status=all&department=020", 403);
    }

    private void reviewAll() {
        HandlingSettings reviewed = new HandlingSettings(ReviewMode.ALL, 0, Set.of(), List.of(50, 80), false);
        settings.set(People.JIAOCHENG, reviewed, People.ADMINISTRATOR, clock.instant())
                .block();
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
