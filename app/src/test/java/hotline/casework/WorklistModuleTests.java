package hotline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.shared.Role;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

@HotlineTest
class WorklistModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient client;

    @Autowired
    MutableClock clock;

    @Autowired
    HandlingSettingsRepository settings;

    @Test
    void saysInWordsWhatIsOverdue() {
        RequestFixture.Story story = dispatched();
        clock.set("2023-10-11T09:00:00+08:00");

        assertThat(worklist().get("/worklist", 200))
                .contains(story.number().spoken(), "已逾期 18 天", "签收", "2023-10-07 24:00");
    }

    @Test
    void whatIsUrgentComesBeforeAllTheRest() {
        dispatched();
        clock.advance(Duration.ofDays(30));
        dispatched();
        RequestFixture.Story urgent =
                RequestFixture.aRequest(requests).urgent().registered().dispatchedTo(People.HOUSING);

        String page = worklist().get("/worklist", 200);

        assertThat(page.substring(page.indexOf("id=\"line-")))
                .startsWith("id=\"line-" + urgent.number().value());
        assertThat(page).containsSubsequence("group-urgent", "group-overdue", "group-later");
    }

    @Test
    void whatCallersCalledAgainAboutHasATabOfItsOwn() {
        RequestFixture.Story other = dispatched();
        RequestFixture.Story again = dispatched().calledAgain();

        assertThat(worklist().get("/worklist", 200)).contains("被催单", "催单 1 次");
        assertThat(worklist().get("/worklist?status=called-again", 200))
                .contains("id=\"line-" + again.number().value())
                .doesNotContain("id=\"line-" + other.number().value());
    }

    @Test
    void theAddressKeepsTheRequestThatIsOpenBeside() {
        RequestFixture.Story story = dispatched();

        assertThat(worklist().get("/worklist?status=all&open=" + story.number(), 200))
                .contains("id=\"line-" + story.number().value());
    }

    @Test
    void eachTabHasItsNumber() {
        dispatched();
        dispatched().acknowledged();
        dispatched().sentBack();

        assertThat(worklist().get("/worklist", 200).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("全部待办 2 待签收 1 办理中 1 等待他人 1");
    }

    @Test
    void acknowledgesManyAtOnceAndSaysWhatSomebodyElseWasFasterWith() {
        RequestFixture.Story first = dispatched();
        RequestFixture.Story second = dispatched();
        RequestFixture.Story gone = dispatched().acknowledged();

        worklist()
                .post(
                        "/worklist/acknowledge",
                        "key",
                        "k",
                        "chosen",
                        first.number() + "/2",
                        "chosen",
                        second.number() + "/2",
                        "chosen",
                        gone.number() + "/2")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/worklist?acknowledged=2&refused=1");

        assertThat(second.now().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void choosingWhatCannotBeReadIsRefused() {
        worklist()
                .post("/worklist/acknowledge", "key", "k", "chosen", "zzz")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void anotherDepartmentsWorkIsNotShown() {
        dispatched();

        assertThat(Pages.of(TestStaff.clerkOf(People.WATER), client).get("/worklist", 200))
                .contains("没有待办诉求");
    }

    @Test
    void filtersByStatus() {
        RequestFixture.Story story = dispatched();

        assertThat(worklist().get("/worklist?status=dispatched", 200))
                .contains(story.number().spoken());
        assertThat(worklist().get("/worklist?status=in-progress", 200)).contains("没有待办诉求");
    }

    @Test
    void whatWaitsForTheHeadsSignatureIsOnTheHeadsList() {
        RequestFixture.Story story = dispatched().acknowledged();
        RequestFixture.Story unsigned = dispatched().acknowledged();
        settings.setSignature(People.JIAOCHENG, People.HOUSING.code(), true, People.ADMINISTRATOR, clock.instant())
                .block();
        story.replied();

        String head = Pages.of(TestStaff.of(TestStaff.COUNTY, People.HOUSING, Role.HEAD), client)
                .get("/worklist", 200);

        assertThat(head).contains(story.number().spoken(), "去审签");
        assertThat(head.substring(head.indexOf("id=\"lines\"")))
                .doesNotContain(unsigned.number().spoken());
        assertThat(Pages.of(TestStaff.of(TestStaff.COUNTY, People.HOUSING, Role.HEAD), client)
                        .get("/worklist?status=all", 200))
                .contains(unsigned.number().spoken());
        assertThat(worklist().get("/worklist?status=awaiting-signature", 200))
                .contains(story.number().spoken())
                .doesNotContain("去审签");
    }

    @Test
    void whatSomebodyElseIsToDecideStandsApart() {
        RequestFixture.Story story = dispatched().sentBack();

        assertThat(worklist().get("/worklist", 200)).contains("没有待办诉求");
        assertThat(worklist().get("/worklist?status=waiting", 200))
                .contains(story.number().spoken(), "退单待审");
    }

    @Test
    void acknowledgesInTheLine() {
        RequestFixture.Story story = dispatched();

        String line = Pages.body(
                TestStaff.clerkOf(People.HOUSING)
                        .using(client)
                        .post()
                        .uri("/worklist/{n}/acknowledge", story.number().value())
                        .header("HX-Request", "true")
                        .body(BodyInserters.fromFormData("version", "2").with("key", "k"))
                        .exchange(),
                200);

        assertThat(line).startsWith("<li").contains("办理中", "去答复").doesNotContain("<html");
        assertThat(story.now().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void tellsWhatOthersDidUntilItWasSeen() {
        RequestFixture.Story story = dispatched();
        Pages clerk = worklist();

        String bell = clerk.get("/notices", 200);
        String notice = story.number().value() + "/2";
        assertThat(bell).contains("name=\"notice\" value=\"" + notice + "\"");
        clerk.post("/notices/seen", "notice", notice).expectStatus().isSeeOther();
        clerk.post("/notices/seen", "notice", "zzz").expectStatus().isBadRequest();

        assertThat(bell).contains("派单", story.number().spoken());
        assertThat(clerk.get("/notices", 200)).contains("没有新的通知");
    }

    @Test
    void noticesStandBehindTheBellAndNotOnTopOfTheWork() {
        dispatched();

        assertThat(worklist().get("/worklist", 200))
                .contains("data-count=\"notices\"")
                .doesNotContain("name=\"notice\"");
    }

    @Test
    void aSupportingDepartmentSeesItsPartWithItsOwnDeadline() {
        RequestFixture.Story story = supported();

        assertThat(Pages.of(TestStaff.clerkOf(People.WATER), client).get("/worklist", 200))
                .contains("没有待办诉求", "协办诉求", story.number().spoken(), "2023-10-07 24:00", "签收");
    }

    @Test
    void aSupportingDepartmentAcknowledgesItsPart() {
        RequestFixture.Story story = supported();
        Pages water = Pages.of(TestStaff.clerkOf(People.WATER), client);

        water.post("/worklist/" + story.number() + "/acknowledge", "version", "2", "key", "k")
                .expectStatus()
                .isSeeOther();

        assertThat(water.get("/worklist", 200)).contains("协办诉求", "去办理");
    }

    @Test
    void partsInOthersRequestsGoOnAsLongAsThereAreAny() {
        for (int i = 0; i < 31; i++) {
            supported();
        }
        Pages water = Pages.of(TestStaff.clerkOf(People.WATER), client);

        String first = water.get("/worklist", 200);
        String next = first.replaceFirst("(?s).*href=\"(/worklist\\?status=supported&amp;cursor=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(first.split("class=\"number\"", -1)).hasSizeGreaterThan(30);
        assertThat(water.get(next, 200)).contains("路灯不亮").doesNotContain("更多协办诉求");
        assertThat(worklist().get("/worklist?status=supported", 200)).contains("没有协办诉求");
    }

    @Test
    void theLeadsListHasNoSupportedRequests() {
        supported();

        assertThat(worklist().get("/worklist", 200)).doesNotContain("id=\"supported\"");
    }

    @Test
    void operatorsHaveNoWorklist() {
        Pages.of(TestStaff.with(Role.OPERATOR), client).get("/worklist", 403);
    }

    @CanIgnoreReturnValue
    private RequestFixture.Story dispatched() {
        return RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    @CanIgnoreReturnValue
    private RequestFixture.Story supported() {
        return RequestFixture.aRequest(requests)
                .registered()
                .after(People.OPERATOR, Commands.dispatch(People.HOUSING, List.of(People.WATER), null, null, null));
    }

    private Pages worklist() {
        return Pages.of(TestStaff.clerkOf(People.HOUSING), client);
    }
}
