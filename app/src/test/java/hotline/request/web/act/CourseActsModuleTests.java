package hotline.request.web.act;

import static hotline.testing.RequestFixture.aRequest;

import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.StatusAssertions;

/** The acts that take a request out of the count, bring it back or begin another cycle, over HTTP. */
@AnyDatabase
@HotlineTest
class CourseActsModuleTests extends ActsOverHttp {

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
    void aNumberThatIsNoneIsExplained() {
        merge("123").isBadRequest().expectBody().jsonPath("$.type").isEqualTo("/problems/invalid-number");
        merge(List.of())
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("parent");
    }

    private StatusAssertions merge(Object parent) {
        return operator.using(web)
                .post()
                .uri(Walk.REQUEST + "/merge", registered().story().number())
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("parent", parent, "reason", "同一事项"))
                .exchange()
                .expectStatus();
    }

    @Test
    void furtherCyclesBegin() {
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
}
