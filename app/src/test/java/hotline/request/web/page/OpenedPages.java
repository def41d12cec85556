package hotline.request.web.page;

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
public abstract class OpenedPages {

    @Autowired
    public Requests requests;

    @Autowired
    public MutableClock clock;

    @Autowired
    public WebTestClient client;

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
