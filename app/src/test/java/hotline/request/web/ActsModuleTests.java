package hotline.request.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every act over HTTP, by those who may. */
@HotlineTest
class ActsModuleTests {

    private static final Map<String, Object> REASON = Map.of("reason", "经核实");
    private static final Map<String, Object> NONE = Map.of();
    private static final Map<String, Object> TEXT = Map.of("text", "请尽快办理");
    private static final String HOUSING = "县住房和城乡建设管理局";

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient web;

    @Autowired
    MutableClock clock;

    private TestStaff operator;
    private TestStaff supervisor;
    private TestStaff clerk;
    private TestStaff water;
    private TestStaff head;

    @BeforeEach
    void signIn() {
        operator = TestStaff.with(Role.OPERATOR);
        supervisor = TestStaff.with(Role.SUPERVISOR);
        clerk = TestStaff.clerkOf(People.HOUSING);
        water = TestStaff.clerkOf(People.WATER);
        head = TestStaff.of(People.JIAOCHENG, People.HOUSING, Role.HEAD);
    }

    @Test
    void aSendBackIsGrantedAndDispatchedAnew() {
        dispatched()
                .then(clerk, "send-back", Map.of("basis", "三定方案", "reason", "属供水单位职责"))
                .tells(clerk, HOUSING + " 退单，依据：三定方案")
                .then(supervisor, "grant-send-back", REASON)
                .tells(operator, "同意 " + HOUSING + " 退单，待重新派单")
                .then(operator, "dispatch", Map.of("department", "018"));
    }

    @Test
    void aSendBackIsRefusedOrHandledFirst() {
        Map<String, Object> why = Map.of("basis", "三定方案", "reason", "不属本单位职责");

        dispatched()
                .then(clerk, "send-back", why)
                .then(supervisor, "refuse-send-back", REASON)
                .tells(clerk, "不同意 " + HOUSING + " 退单，由其承办");
        dispatched()
                .then(clerk, "send-back", why)
                .then(supervisor, "handle-first", REASON)
                .tells(clerk, "先办后议：" + HOUSING + " 先行办理，退单另行认定")
                .then(clerk, "reply", Map.of("text", "已修复"));
    }

    @Test
    void silenceFixesTheResponsibility() {
        Walk walk = dispatched();
        walk.refuses(supervisor, "fix-responsibility", NONE, 409, "send-back-still-possible");
        clock.advance(Duration.ofDays(4));

        walk.refuses(clerk, "send-back", Map.of("basis", "三定方案", "reason", "晚了"), 409, "send-back-too-late");
        walk.then(supervisor, "fix-responsibility", NONE).tells(operator, "逾期未退单，确定 " + HOUSING + " 为首办责任单位");
    }

    @Test
    void anExtensionIsAskedForAndGranted() {
        acknowledged()
                .then(clerk, "ask-extension", extension(3, true))
                .tells(supervisor, HOUSING + " 申请延期 3 个工作日，已告知来电人")
                .then(supervisor, "grant-extension", NONE)
                .tells(clerk, "同意 " + HOUSING + " 延期 3 个工作日，办结时限由 2023-10-07 24:00 改为 2023-10-10 24:00")
                .shows(clerk)
                .jsonPath("$.originalDueAt")
                .isEqualTo("2023-10-07T16:00:00Z")
                .jsonPath("$.proceedings[0].outcomeText")
                .isEqualTo("同意");
    }

    @Test
    void anExtensionIsRefusedByThePackOrByASupervisor() {
        Walk walk = acknowledged();

        walk.refuses(clerk, "ask-extension", extension(3, false), 422, "caller-not-told");
        walk.refuses(clerk, "ask-extension", extension(4, true), 422, "extension-too-long")
                .jsonPath("$.texts.zh")
                .value(text -> assertThat((String) text).contains("每次最多延期 3 个工作日"));
        walk.then(clerk, "ask-extension", extension(3, true))
                .then(supervisor, "refuse-extension", REASON)
                .tells(clerk, "不同意 " + HOUSING + " 延期 3 个工作日，时限不变");
    }

    @Test
    void aPauseHasACauseOfThePackAndEnds() {
        Walk walk = acknowledged();

        walk.refuses(supervisor, "pause", Map.of("cause", "rain", "reason", "下雨"), 422, "pause-not-allowed");
        walk.then(supervisor, "pause", Map.of("cause", "appraisal", "reason", "送检"))
                .tells(clerk, "暂停计时：需要检验、检测或鉴定");
        walk.shows(clerk).jsonPath("$.pausedSince").isNotEmpty();
        walk.gets(clerk, "/deadline")
                .jsonPath("$[?(@.step == 'completion')].state")
                .value(states -> assertThat((List<?>) states).isNotEmpty().allMatch("stopped"::equals));
        clock.advance(Duration.ofDays(1));
        walk.then(clerk, "resume", NONE).tells(clerk, "恢复计时，办结时限由 2023-10-07 24:00 改为 2023-10-08 24:00");
    }

    @Test
    void theLeadAnswersForASupportingDepartmentKnowingly() {
        Walk walk = registered()
                .then(operator, "dispatch", Map.of("department", "015", "supporting", List.of("018")))
                .then(clerk, "acknowledge", NONE)
                .then(water, "acknowledge", NONE)
                .then(clerk, "contact", Map.of("note", "已到现场"));

        walk.refuses(clerk, "reply", Map.of("text", "已修复"), 409, "open-parts");
        walk.then(clerk, "reply", Map.of("text", "已修复", "coversOpenParts", true))
                .tells(operator, HOUSING + " 答复，办结")
                .shows(operator)
                .jsonPath("$.parts[1].endingText")
                .isEqualTo("由主办答复涵盖")
                .jsonPath("$.parts[0].verdict")
                .isEqualTo("on-time")
                .jsonPath("$.cycles[0].verdict")
                .isEqualTo("on-time");
    }

    @Test
    void aReplyFromPaperIsReviewedAndItsTimeConfirmed() {
        Walk walk = acknowledged();
        Instant claimed = clock.instant();
        clock.advance(Duration.ofHours(2));

        walk.then(clerk, "reply", Map.of("text", "已修复", "claimedAt", claimed));
        walk.refuses(supervisor, "pass-reply", Map.of("confirmsClaim", true), 422, "evidence-needed");
        walk.then(supervisor, "pass-reply", Map.of("confirmsClaim", true, "evidence", "签收单"));

        assertThat(walk.story().now().completedAt()).isEqualTo(claimed);
    }

    @Test
    void aReviewedReplyIsRefused() {
        Walk walk = acknowledged();

        walk.then(clerk, "reply", Map.of("text", "已修复", "claimedAt", clock.instant()));
        clock.advance(Duration.ofDays(1));
        walk.then(supervisor, "refuse-reply", REASON)
                .tells(clerk, "答复审核未通过，退回 " + HOUSING + " 重新办理，办结时限由 2023-10-07 24:00 改为 2023-10-08 24:00");
    }

    @Test
    void theHeadSignsOrReturnsWhatTheDepartmentWantsSigned() {
        requireSignature(head);

        acknowledged()
                .then(clerk, "reply", Map.of("text", "已修复"))
                .tells(head, HOUSING + " 拟写答复，待领导审签")
                .then(head, "return-draft", REASON)
                .then(clerk, "reply", Map.of("text", "已修复并回访"))
                .then(head, "sign", NONE)
                .tells(head, HOUSING + " 领导审签，答复办结");
    }

    @Test
    void officesGiveTheirPartsAndDepartmentsTakeOver() {
        acknowledged()
                .then(clerk, "pass-on", Map.of("office", "市政股"))
                .then(clerk, "give-part", Map.of("note", "已换灯"))
                .tells(clerk, HOUSING + " 市政股 反馈办理情况")
                .then(supervisor, "reassign", Map.of("lead", "018", "supporting", List.of("015"), "reason", "主责变更"))
                .tells(operator, "改派，主办 县水利局，协办 " + HOUSING)
                .then(water, "acknowledge", NONE);
    }

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
                        .orderedFromAbove("LL-1", Instant.parse("2023-09-29T16:00:00Z"))
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
                new Walk(web, aRequest(requests).orderedFromAbove("LL-1", null).registered());

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

    @Test
    void whatWasTransferredComesBackAndIsWithdrawn() {
        registered()
                .then(operator, "transfer", Map.of("target", "police"))
                .then(operator, "return", REASON)
                .tells(operator, "移交退回，重新受理，时限重新起算")
                .then(operator, "withdraw", REASON)
                .tells(operator, "来电人撤单");
    }

    @Test
    void aChildIsMergedAndIsItsOwnAgain() {
        String parent = aRequest(requests).registered().number().value();
        Walk child = registered();

        child.then(operator, "merge", Map.of("parent", parent, "reason", "同一事项"))
                .tells(operator, "并入诉求 " + parent)
                .shows(operator)
                .jsonPath("$.mergedInto")
                .isEqualTo(parent);
        child.then(supervisor, "unmerge", REASON);
    }

    @Test
    void furtherRoundsBegin() {
        acknowledged()
                .then(clerk, "reply", Map.of("text", "已修复"))
                .then(supervisor, "redo", REASON)
                .tells(clerk, "重办，由 " + HOUSING + " 办理，办结时限 2023-10-07 24:00")
                .then(clerk, "acknowledge", NONE)
                .then(clerk, "reply", Map.of("text", "再次修复"))
                .then(supervisor, "reopen", REASON)
                .shows(operator)
                .jsonPath("$.cycles[2].kindText")
                .isEqualTo("重新办理");
    }

    @Test
    void theSameKeyActsOnce() {
        Walk walk = registered();

        assertThat(repeatCall(walk)).isEqualTo("false");
        assertThat(repeatCall(walk)).isEqualTo("true");
        assertThat(walk.story().now().standing().repeatCalls()).isOne();
    }

    /** By somebody with every role, on a request of which only the first event is known. */
    @TestFactory
    Stream<DynamicTest> needTheVersionThatWasSeen() {
        TestStaff all = TestStaff.of(People.JIAOCHENG, new DepartmentKey(People.JIAOCHENG, "015"), Role.values());
        Walk walk = registered();
        return BODIES.entrySet().stream()
                .map(act -> dynamicTest(act.getKey(), () -> {
                    walk.tries(all, act.getKey(), act.getValue(), 7)
                            .expectStatus()
                            .isEqualTo(412);
                    all.using(web)
                            .post()
                            .uri(Walk.REQUEST + "/" + act.getKey(), walk.story().number())
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(act.getValue())
                            .exchange()
                            .expectStatus()
                            .isEqualTo(428);
                }));
    }

    private static final Map<String, Map<String, Object>> BODIES = bodies();

    private static Map<String, Map<String, Object>> bodies() {
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        List.of("acknowledge", "contact", "fix-responsibility", "grant-extension", "resume", "sign", "pass-reply")
                .forEach(act -> bodies.put(act, NONE));
        List.of("void", "grant-send-back", "refuse-send-back", "handle-first", "refuse-extension", "return-draft")
                .forEach(act -> bodies.put(act, REASON));
        List.of("refuse-reply", "recompute", "return", "unmerge", "withdraw", "redo", "reopen")
                .forEach(act -> bodies.put(act, REASON));
        List.of("answer", "reply", "repeat-call", "remind", "answer-order").forEach(act -> bodies.put(act, TEXT));
        bodies.put("close", NONE);
        bodies.put("decline", Map.of("reason", "litigation", "toldRoute", "法院"));
        bodies.put("transfer", Map.of("target", "police"));
        bodies.put("dispatch", Map.of("department", "015"));
        bodies.put("reassign", Map.of("lead", "015", "reason", "变更"));
        bodies.put("send-back", Map.of("basis", "三定", "reason", "不属"));
        bodies.put("ask-extension", extension(3, true));
        bodies.put("pause", Map.of("cause", "appraisal", "reason", "送检"));
        bodies.put("pass-on", Map.of("office", "股室"));
        bodies.put("give-part", Map.of("note", "已办"));
        bodies.put("convene", Map.of("level", 1, "participants", List.of("甲"), "question", "由谁办"));
        bodies.put("conclude", Map.of("lead", "015", "decision", "住建局", "minutes", "纪要"));
        bodies.put("supervise", Map.of("level", 1, "text", "说明"));
        bodies.put("correct", correction("help"));
        bodies.put("superior-answer", upperAnswer("2023-10-06T16:00:00Z"));
        bodies.put("appeal", appeal());
        bodies.put("adjudicate", judgement());
        bodies.put(
                "merge", Map.of("parent", RequestNumber.random(People.JIAOCHENG).value(), "reason", "同一事项"));
        return bodies;
    }

    private String repeatCall(Walk walk) {
        return Objects.requireNonNull(operator.using(web)
                .post()
                .uri(Walk.REQUEST + "/repeat-call", walk.story().number())
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "again")
                .bodyValue(TEXT)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Idempotency-Replayed"));
    }

    private void requireSignature(TestStaff who) {
        who.using(web)
                .put()
                .uri("/api/v1/handling-settings/departments/015/signature")
                .bodyValue(Map.of("required", true))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Walk registered() {
        return new Walk(web, aRequest(requests).registered());
    }

    private Walk dispatched() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        return new Walk(web, story);
    }

    private Walk acknowledged() {
        Story story =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        return new Walk(web, story);
    }

    private static Map<String, Object> extension(int days, boolean callerTold) {
        return Map.of("amount", days, "unit", "working-day", "reason", "等待配件", "callerTold", callerTold);
    }

    private static Map<String, Object> correction(String nature) {
        return Map.of("nature", nature, "urgency", "normal", "reason", "登记有误");
    }

    private static Map<String, Object> upperAnswer(String dueAt) {
        return Map.of("matter", "extension", "agreed", true, "text", "同意延期", "dueAt", dueAt);
    }

    private static Map<String, Object> appeal() {
        return Map.of("subject", "verdict", "verdict", "on-time", "reason", "系统故障", "evidence", "故障通告");
    }

    private static Map<String, Object> judgement() {
        return Map.of("upheld", true, "verdict", "on-time", "reason", "属实", "evidence", "故障通告");
    }
}
