package hotline.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
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

    @Test
    void saysInWordsWhatIsOverdue() {
        RequestFixture.Story story = dispatched();
        clock.set("2023-10-11T09:00:00+08:00");

        assertThat(worklist().get("/worklist", 200)).contains(story.number().spoken(), "已逾期 3 天", "签收");
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

        assertThat(line).startsWith("<tr").contains("办理中", "去答复").doesNotContain("<html");
        assertThat(story.now().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void operatorsHaveNoWorklist() {
        Pages.of(TestStaff.with(Role.OPERATOR), client).get("/worklist", 403);
    }

    @CanIgnoreReturnValue
    private RequestFixture.Story dispatched() {
        return RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    private Pages worklist() {
        return Pages.of(TestStaff.clerkOf(People.HOUSING), client);
    }
}
