package hotline.statistics.overview;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class OverviewModuleTests {

    private static final Pattern LIST =
            Pattern.compile("href=\"(/statistics/requests[^\"]*)\"[^>]*>\\D*?([\\d,]+)\\D*?<");
    private static final Pattern PART = Pattern.compile("hx-get=\"(/overview/[^\"]*)\"");

    @Autowired
    WebTestClient client;

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void everyNumberLeadsToAsManyRequests() {
        twoYears();

        String page = overview("/overview");
        List<String> parts = PART.matcher(page)
                .results()
                .map(part -> overview(part.group(1).replace("&amp;", "&")))
                .toList();
        List<MatchResult> links =
                LIST.matcher(page + String.join("", parts)).results().toList();

        assertThat(parts).hasSize(3);
        assertThat(links).hasSizeGreaterThan(40).allSatisfy(link -> assertThat(
                        overview(link.group(1).replace("&amp;", "&")))
                .contains("共 " + link.group(2) + " 件，与统计数一致"));
    }

    @Test
    void saysHowItWasAYearBefore() {
        twoYears();

        assertThat(words(overview("/overview")))
                .contains("今年 2024-01-01 至 2024-10-20 50.00% 1 ÷ 2 按期办结 ÷ 应办结 上年同期 100.00% -50.00 个百分点");
    }

    @Test
    void showsTheLastYearThatHasFiguresAndSaysWhy() {
        assertThat(aRequest(requests).registered().number()).isNotNull();
        clock.advance(Duration.ofDays(800));

        assertThat(words(overview("/overview")))
                .contains("2025 年还没有诉求，以下是最近有诉求的 2023 年。", "全年 2023-01-01 至 2023-12-31");
    }

    @Test
    void aCountyWithoutRequestsIsToldWhatComesHere() {
        assertThat(overview("/overview")).contains("还没有任何诉求").doesNotContain("hx-get=\"/overview/");
    }

    @Test
    void departmentsStandInTiersUnlessTooFewWereDue() {
        twoYears();

        assertThat(words(overview("/overview/departments?day=2024-10-20&asOf=2024-10-20T02:00:00Z")))
                .contains("县住房和城乡建设管理局 50.00% 1 ÷ 2 1 样本少");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"MANAGER", "SUPERVISOR", "AUDITOR", "CLERK", "HEAD"})
    void isForThoseWhoReadFigures(Role role) {
        Pages.of(TestStaff.with(role), client).get("/overview", 403);
    }

    /** One request of 2023 that was completed on time; of 2024 one that was, and one that is open and overdue. */
    private void twoYears() {
        completed();
        clock.set("2024-09-02T10:00:00+08:00");
        completed();
        assertThat(aRequest(requests).registered().dispatchedTo(People.HOUSING).number())
                .isNotNull();
        clock.set("2024-10-20T10:05:00+08:00");
    }

    private void completed() {
        assertThat(aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .replied()
                        .number())
                .isNotNull();
    }

    private String overview(String path) {
        return Pages.of(TestStaff.with(Role.MANAGER), client).get(path, 200);
    }

    private static String words(String page) {
        return page.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
