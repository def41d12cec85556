package hotline.request.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The acts of departments and what is decided about them, over HTTP. */
@AnyDatabase
@HotlineTest
class HandlingActsModuleTests extends ActsOverHttp {

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

    private void requireSignature(TestStaff who) {
        who.using(web)
                .put()
                .uri("/api/v1/handling-settings/departments/015/signature")
                .bodyValue(Map.of("required", true))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
