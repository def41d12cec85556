package hotline.request.web.act;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The acts that chase, judge and put right, over HTTP. */
@AnyDatabase
@HotlineTest
class OversightActsModuleTests extends ActsOverHttp {

    @Test
    void conferencesGoLevelByLevel() {
        Map<String, Object> first = Map.of("level", 1, "participants", List.of("住建局", "水利局"), "question", "由谁办");
        Map<String, Object> third = Map.of("level", 3, "participants", List.of("县长"), "question", "由谁办");

        Walk walk = dispatched().then(supervisor, "convene", first);
        walk.refuses(supervisor, "convene", third, 409, "conference-level")
                .jsonPath("$.texts.zh")
                .value(text -> assertThat((String) text).contains("二级会商"));
        walk.tells(clerk, "召集一级会商，参加：住建局、水利局")
                .then(supervisor, "conclude", Map.of("lead", "015", "decision", "住建局主办", "minutes", "会议纪要第三号"))
                .tells(clerk, "会商决定由 " + HOUSING + " 主办")
                .gets(clerk, "/events")
                .consumeWith(events -> assertThat(
                                new String(Objects.requireNonNull(events.getResponseBody()), StandardCharsets.UTF_8))
                        .contains("住建局主办", "会议纪要第三号"));
    }

    @Test
    void theDepartmentIsChasedAndAnswers() {
        acknowledged()
                .then(operator, "repeat-call", TEXT)
                .tells(clerk, "群众再次来电催单（第 1 次）")
                .then(operator, "remind", TEXT)
                .then(supervisor, "supervise", Map.of("level", 2, "text", "限期说明"))
                .tells(clerk, "二级督办 " + HOUSING + "（人工督办），限 2023-09-25 24:00 前答复")
                .then(clerk, "answer-order", Map.of("text", "今日完成"))
                .tells(clerk, HOUSING + " 答复二级督办");
    }

    @Test
    void aCorrectionShowsWhatItDoesBeforeItIsDone() {
        Walk walk = acknowledged();

        walk.gets(operator, "/correct/preview?nature=consultation&urgency=normal")
                .jsonPath("$.dueBefore")
                .isEqualTo("2023-10-07T16:00:00Z")
                .jsonPath("$.dueAfter")
                .isEqualTo("2023-09-27T16:00:00Z")
                .jsonPath("$.clocks[0].explanation.text")
                .isNotEmpty();
        walk.then(operator, "correct", correction("consultation"))
                .tells(clerk, "更正：性质由“投诉”改为“咨询”，办结时限由 2023-10-07 24:00 改为 2023-09-27 24:00");
        walk.refuses(operator, "correct", correction("consultation"), 409, "nothing-changes");
        walk.refuses(supervisor, "recompute", REASON, 409, "nothing-changes");
    }

    @Test
    void aCorrectionNamesPlacesOfTheDivisionOnly() {
        Map<String, Object> elsewhere = new LinkedHashMap<>(correction("help"));
        elsewhere.put("townshipCode", "141121100");

        registered().refuses(operator, "correct", elsewhere, 422, "unknown-place");
    }

    @Test
    void theUpperPlatformIsToldAndItsLimitBinds() {
        Walk walk = new Walk(
                web,
                aRequest(requests)
                        .orderedBySuperior("LL-1", Instant.parse("2023-09-29T16:00:00Z"))
                        .registered());

        walk.then(operator, "dispatch", Map.of("department", "015"))
                .then(clerk, "acknowledge", NONE)
                .then(clerk, "ask-extension", extension(3, true));
        walk.gets(operator, "/superior-text?matter=extension")
                .jsonPath("$.text")
                .value(text -> assertThat((String) text).contains("LL-1", "应于 2023-09-29 24:00 前办结", "3 个工作日"));
        walk.then(operator, "superior-answer", upperAnswer("2023-10-06T16:00:00Z"))
                .tells(clerk, "lvliang（编号 LL-1）答复延期：同意，办结时限由 2023-09-29 24:00 改为 2023-10-06 24:00");
    }

    @Test
    void sendBacksAndRepliesAreWordedForThePlatformAbove() {
        Walk walk =
                new Walk(web, aRequest(requests).orderedBySuperior("LL-1", null).registered());

        walk.then(operator, "dispatch", Map.of("department", "015"))
                .then(clerk, "send-back", Map.of("basis", "三定方案第五条", "reason", "不属本单位职责"));
        walk.gets(operator, "/superior-text?matter=send-back")
                .jsonPath("$.text")
                .value(text -> assertThat((String) text).contains("LL-1", HOUSING, "三定方案第五条", "不属本单位职责"));
        walk.then(supervisor, "refuse-send-back", REASON).then(clerk, "reply", Map.of("text", "路灯已修复"));
        walk.gets(operator, "/superior-text?matter=reply").jsonPath("$.text").value(text -> assertThat((String) text)
                .contains("LL-1", HOUSING, "路灯已修复", "2023-09-22 10:00"));
    }

    @Test
    void aCorrectionChangesSubjectAndPlaceAndTheOldOnesStayInTheTimeline() {
        Map<String, Object> right = new LinkedHashMap<>(correction("complaint"));
        right.put("subjectCode", "0101");
        right.put("townshipCode", "141122100");

        Walk walk = registered().then(operator, "correct", right);

        walk.shows(operator).jsonPath("$.place.township.code").isEqualTo("141122100");
        walk.gets(operator, "/events").jsonPath("$[1].text").value(text -> assertThat((String) text)
                .contains("更正", "分类", "乡镇"));
    }

    @Test
    void onlyAnOrderFromAboveHasTextsForAbove() {
        operator.using(web)
                .get()
                .uri(
                        Walk.REQUEST + "/superior-text?matter=reply",
                        acknowledged().story().number())
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void twoPersonsAdjudicateAndTheVerdictStays() {
        Walk walk = acknowledged();
        clock.advance(Duration.ofDays(30));
        walk.then(clerk, "reply", Map.of("text", "已修复"));

        walk.then(supervisor, "appeal", appeal());
        walk.refuses(supervisor, "adjudicate", judgement(), 409, "same-person");
        walk.then(TestStaff.with(Role.SUPERVISOR), "adjudicate", judgement())
                .tells(clerk, "认定：按期与否申请成立，第 1 轮由逾期改认为按期，原结论保留")
                .shows(clerk)
                .jsonPath("$.cycles[0].verdict")
                .isEqualTo("late")
                .jsonPath("$.cycles[0].adjudicatedVerdict")
                .isEqualTo("on-time");
    }
}
