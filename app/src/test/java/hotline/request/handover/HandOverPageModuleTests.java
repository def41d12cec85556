package hotline.request.handover;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class HandOverPageModuleTests {

    private static final String HOUSING = "/departments/141122/" + People.HOUSING.code();
    private static final String HAND_OVER = HOUSING + "/hand-over";

    @Autowired
    private Requests requests;

    @Autowired
    private WebTestClient web;

    private Pages pages;

    @BeforeEach
    void signIn() {
        pages = Pages.of(TestStaff.with(Role.ADMINISTRATOR), web);
    }

    @Test
    void onlyAdministratorsOfTheDivisionHandOver() {
        Pages.of(TestStaff.with(Role.SUPERVISOR), web).get(HAND_OVER, 403);
        Pages.of(TestStaff.in("141123", Role.ADMINISTRATOR), web).get(HAND_OVER, 403);
        pages.get("/departments/141122/999/hand-over", 404);
    }

    @Test
    void aDepartmentWithoutOpenRequestsHasNothingToHandOver() {
        assertThat(pages.get(HAND_OVER, 200)).contains("没有在办诉求").doesNotContain("name=\"successor\"");
    }

    @Test
    void aDepartmentWithOpenRequestsLeadsHereBeforeItIsRetired() {
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        String page = Pages.body(pages.post(HOUSING + "/retire", "version", "1"), 409);

        assertThat(page).contains("还有 1 件诉求在办", "href=\"" + HAND_OVER + "\"", "这 1 件在办诉求留给本单位办完");
        pages.post(HOUSING + "/retire", "version", "1", "openRequests", "stay")
                .expectStatus()
                .isSeeOther();
    }

    @Test
    void theSuccessorTakesOverAndThePageSaysWhatStayed() {
        Story moved = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        Story stayed =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack();

        String page = Pages.body(handOver("016", "机构改革，职责划入"), 200);

        assertThat(page).contains("已移交 1 件", "还有 1 件留在本单位").doesNotContain("路灯不亮");
        assertThat(moved.now().lead()).isEqualTo(new DepartmentKey(People.JIAOCHENG, "016"));
        assertThat(stayed.now().lead()).isEqualTo(People.HOUSING);
    }

    @Test
    void aFormWithoutSuccessorOrReasonIsRefusedAtItsFields() {
        aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertThat(Pages.body(handOver("", "　"), 400))
                .containsPattern("id=\"successor-error\"[^>]*>请选择接续单位")
                .containsPattern("id=\"reason-error\"[^>]*>请填写理由");
        assertThat(Pages.body(handOver("999", "机构改革"), 422)).contains("role=\"alert\"");
    }

    private ResponseSpec handOver(String successor, String reason) {
        return pages.post(HAND_OVER, "successor", successor, "reason", reason);
    }
}
