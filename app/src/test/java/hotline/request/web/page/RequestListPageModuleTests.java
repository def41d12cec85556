package hotline.request.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import org.junit.jupiter.api.Test;

/** The page that lists requests finds those that the reader may see. */
@HotlineTest
class RequestListPageModuleTests extends OpenedPages {

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
}
