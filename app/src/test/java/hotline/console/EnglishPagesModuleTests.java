package hotline.console;

import static hotline.console.EnglishPages.chineseOfOurOwn;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.request.handling.Verdict;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every kind of page can be read in English: whatever of it is not data is in English. */
@HotlineTest
class EnglishPagesModuleTests {

    private static final String SOUGHT = "requests?status=all&q=lamp";

    @Autowired
    WebTestClient client;

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    static Stream<Function<Story, Story>> stories() {
        return Stream.of(
                story -> story,
                story -> story.dispatchedTo(People.HOUSING, People.WATER)
                        .acknowledged()
                        .extensionAsked(2),
                story -> story.dispatchedTo(People.HOUSING).sentBack(),
                story -> story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .paused()
                        .resumed()
                        .passedOnTo("office"),
                story -> story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .supervised(1)
                        .calledAgain()
                        .reminded(),
                story -> story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .replied()
                        .redone(),
                story -> story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .replied()
                        .verdictAppealed(Verdict.LATE));
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, /register?form=k",
        "OPERATOR, /requests",
        "OPERATOR, /" + SOUGHT,
        "MANAGER, /overview",
        "MANAGER, /statistics",
        "MANAGER, /statistics?by=nature",
        "MANAGER, /statistics?from=2020-01-01&to=2020-12-31",
        "MANAGER, /statistics/clocks",
        "MANAGER, /statistics/first-dispatches",
        "MANAGER, /statistics/requests?part=accepted",
        "MANAGER, /reports/business-environment/2023/sentence",
        "SUPERVISOR, /supervision",
        "SUPERVISOR, /recomputations",
        "ADMINISTRATOR, /",
        "ADMINISTRATOR, /rule-packs",
        "ADMINISTRATOR, /rule-packs/versions/lvliang/2"
    })
    void pagesOfTheHotlineAreInEnglish(Role role, String path) {
        Story story =
                lamp().registered().dispatchedTo(People.HOUSING).acknowledged().extensionAsked(2);
        clock.advance(Duration.ofDays(3));

        assertThat(story.number()).isNotNull();
        assertThat(chineseOfOurOwn(english(TestStaff.with(role)).get(path, 200)))
                .isEmpty();
        assertThat(chineseOfOurOwn(Pages.of(TestStaff.with(role), client).get(path, 200)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aRequestIsInEnglishForWhoeverHandlesIt(Function<Story, Story> course) {
        Story story = course.apply(lamp().registered());
        String path = "/requests/" + story.number().value();

        Stream.of(TestStaff.with(Role.OPERATOR, Role.SUPERVISOR), TestStaff.with(Role.AUDITOR))
                .forEach(reader -> assertThat(chineseOfOurOwn(english(reader).get(path, 200)))
                        .isEmpty());
    }

    @Test
    void theWorklistIsInEnglishInEveryTab() {
        Story story = lamp().registered().dispatchedTo(People.HOUSING, People.WATER);
        Pages clerk = english(TestStaff.clerkOf(People.HOUSING));

        assertThat(chineseOfOurOwn(clerk.get("/worklist", 200))).isEmpty();
        assertThat(chineseOfOurOwn(clerk.get("/worklist?status=waiting", 200))).isEmpty();
        assertThat(chineseOfOurOwn(english(TestStaff.clerkOf(People.WATER)).get("/worklist", 200)))
                .isEmpty();
        assertThat(chineseOfOurOwn(clerk.get("/requests/" + story.number().value(), 200)))
                .isEmpty();
    }

    @Test
    void whatARegistrationLacksIsSaidInEnglish() {
        Pages operator = english(TestStaff.with(Role.OPERATOR));

        String page = Pages.body(operator.post("/register", "key", "k", "text", "", "phone", "12"), 422);

        assertThat(page).contains("Say what the caller tells", "Choose the nature");
        assertThat(chineseOfOurOwn(page)).isEmpty();
    }

    @Test
    void whatRegisteringWouldGiveIsSaidInEnglish() {
        Pages operator = english(TestStaff.with(Role.OPERATOR));

        String preview = Pages.body(
                operator.post("/register/preview", "key", "k", "nature", "help", "text", "天宁镇东街路灯坏了三天"), 200);

        assertThat(preview).contains("Proposed departments", "the text");
        assertThat(chineseOfOurOwn(preview)).isEmpty();
    }

    @Test
    void whyADepartmentIsProposedIsSaidInEnglishOnTheRequestsPage() {
        Pages operator = english(TestStaff.with(Role.OPERATOR));
        String path = Objects.requireNonNull(operator.post(
                                "/register", "key", "k", "nature", "help", "channel", "phone", "text", "天宁镇东街路灯坏了三天")
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();

        String page = operator.get(path, 200);

        assertThat(page).contains("Dispatch to", "the text");
        assertThat(chineseOfOurOwn(page)).isEmpty();
    }

    @Test
    void aRefusedActSaysWhyInEnglish() {
        Story story = lamp().registered();
        Pages operator = english(TestStaff.with(Role.OPERATOR));

        String page = Pages.body(
                operator.post(
                        "/requests/" + story.number().value() + "/answer", "version", "0", "key", "k", "text", ""),
                400);

        assertThat(page).contains("Write the answer");
        assertThat(chineseOfOurOwn(page)).isEmpty();
    }

    @Test
    void aDraftOfRulesAndItsTrialAreInEnglish() {
        Pages administrator = english(TestStaff.with(Role.ADMINISTRATOR));
        String draft = Objects.requireNonNull(administrator
                        .post("/rule-packs/drafts", "from", "lvliang 2")
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();

        assertThat(chineseOfOurOwn(administrator.get(draft, 200))).isEmpty();
        assertThat(chineseOfOurOwn(administrator.get(draft + "/trial?month=2023-09", 200)))
                .isEmpty();
        assertThat(chineseOfOurOwn(Pages.body(
                        administrator.post(draft, "version", "1", "name", "", "rules[0].step", "review"), 422)))
                .isEmpty();
    }

    @Test
    void aProblemIsInEnglish() {
        assertThat(chineseOfOurOwn(english(TestStaff.with(Role.OPERATOR)).get("/no-such-page", 404)))
                .isEmpty();
        assertThat(List.of(english(TestStaff.with(Role.OPERATOR)).get("/no-such-page", 404)))
                .allSatisfy(page -> assertThat(page).contains("<h1>Not found</h1>", "lang=\"en\""));
    }

    private RequestFixture lamp() {
        return RequestFixture.aRequest(requests)
                .saying("A lamp is out", "The lamp in East Street has been out for days");
    }

    private Pages english(TestStaff reader) {
        return new Pages(reader.using(client)
                .mutate()
                .defaultCookie("hotline_language", "en")
                .build());
    }
}
