package hotline.request.web;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The pages of requests, as people of several roles open them. */
abstract class OpenedPages {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Autowired
    WebTestClient client;

    Pages page(Role role) {
        return Pages.of(TestStaff.with(role), client);
    }

    Pages clerk() {
        return Pages.of(TestStaff.clerkOf(People.HOUSING), client);
    }

    static String path(RequestFixture.Story story) {
        return "/requests/" + story.number().value();
    }
}
