package hotline.request.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.Command;
import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a request shows each reader what they may see and do. */
@AnyDatabase
@HotlineTest
class RequestPageModuleTests extends OpenedPages {

    private static final Pattern PROPOSED =
            Pattern.compile("name=\"department\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"chosenProposal\"");

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

        assertThat(page).contains("响应 ", "已逾期 1 小时", "响应时限").doesNotContain("个工作日</span>");
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
        act(People.clerkOf(first), number, Commands.sendBack("三定规定", "不属本单位职责"));
        act(People.SUPERVISOR, number, Commands.grantSendBack("依据充分"));

        assertThat(proposed(operator.get(place, 200))).isNotEmpty().doesNotContain(first);
    }

    private static List<DepartmentKey> proposed(String html) {
        return PROPOSED.matcher(html)
                .results()
                .map(found -> new DepartmentKey(People.JIAOCHENG, found.group(1)))
                .toList();
    }

    private void act(Actor actor, RequestNumber number, Command command) {
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
}
