package hotline.statistics.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@AnyDatabase
@HotlineTest
class StatisticsPageModuleTests {

    private static final Pattern LIST = Pattern.compile("href=\"(/statistics/requests[^\"]*)\"[^>]*>(\\d+)<");

    @Autowired
    WebTestClient client;

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void showsTheRatesOfTheYearAndEveryNumberLeadsToItsList() {
        assertThat(aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .replied()
                        .number())
                .isNotNull();
        clock.set("2023-10-09T00:00:00+08:00");

        String page = get("/statistics");

        assertThat(page).contains("100.00%", "到期口径：按期办结 ÷ 应办结", "全口径 · 原时限", "合计等于受理 1 件");
        List<MatchResult> links = LIST.matcher(page).results().toList();
        assertThat(links).hasSizeGreaterThan(60).allSatisfy(link -> assertThat(
                        get(link.group(1).replace("&amp;", "&")))
                .contains("共 " + link.group(2) + " 件，与统计数一致"));
    }

    @Test
    void aWholeYearBringsTheSentenceForItsReport() {
        assertThat(get("/statistics?from=2023-01-01&to=2023-12-31"))
                .contains("hx-get=\"/reports/business-environment/2023/sentence?division=141122&amp;asOf=2023-09-2");
        assertThat(get("/statistics?from=2023-01-01&to=2023-11-30")).doesNotContain("business-environment");
        assertThat(get("/reports/business-environment/2020/sentence"))
                .contains("2020 年没有受理记录", "data-copies=\"sentence\"");
    }

    @Test
    void aYearThatIsOverLeadsToItsFiguresAsOfItsEnd() {
        clock.set("2024-01-08T10:00:00+08:00");

        assertThat(get("/statistics?from=2023-01-01&to=2023-12-31"))
                .contains("asOf=2024-01-08T01:59", "by=department&amp;division=141122&amp;asOf=2023-12-31T16:00:00Z");
        assertThat(get("/statistics?from=2023-01-01&to=2023-12-31&asOf=2023-12-31T16:00:00Z"))
                .contains("sentence?division=141122&amp;asOf=2023-12-31T16:00:00Z")
                .doesNotContain("年度报告的口径");
    }

    @Test
    void theListBehindARateLeadsBackToTheSameFiguresAndToTheDefinition() {
        assertThat(get("/statistics/requests?from=2023-01-01&to=2023-12-31&asOf=2023-09-01T00:00&by=nature"
                        + "&part=fell-due-denominator"))
                .contains("asOf=2023-09-01T00:00%2B08:00&amp;by=nature", "#rate-fell-due");
    }

    @Test
    void anEmptyYearLeadsToTheLastThatHasFigures() {
        aRequest(requests).registered();
        clock.set("2026-11-28T08:00:00+08:00");

        assertThat(get("/statistics?from=2026-01-01&to=2026-12-31"))
                .contains("2026-01-01 至 2026-12-31 没有登记任何诉求", "查看最近有统计数的 2023 年")
                .contains(
                        "href=\"/statistics?from=2023-01-01&amp;to=2023-12-31&amp;by=department&amp;division=141122\"");
        assertThat(get("/statistics?from=2023-01-01&to=2023-12-31")).doesNotContain("没有登记任何诉求");
    }

    @Test
    void whoeverNamesNoYearOpensOnFiguresThatExist() {
        aRequest(requests).registered();
        clock.set("2026-11-28T08:00:00+08:00");

        assertThat(get("/statistics"))
                .contains("2026-01-01 至 2026-12-31 没有登记任何诉求", "下面是最近有统计数的 2023 年")
                .contains("2023-01-01 至 2023-12-31，数据截至 2026-11-28", "2023 年营商环境报告用句")
                .contains(
                        "href=\"/statistics?from=2026-01-01&amp;to=2026-12-31&amp;by=department&amp;division=141122\"");
        assertThat(get("/statistics?from=&to=&asOf=&by=nature"))
                .contains("2023-01-01 至 2023-12-31", "by=nature&amp;division=141122");
    }

    @Test
    void whereThereNeverWasARequestNoYearIsOffered() {
        assertThat(get("/statistics")).doesNotContain("最近有统计数");
    }

    @Test
    void leadsToNoYearThatHasNotBegun() {
        assertThat(get("/statistics?from=2022-01-01&to=2022-12-31")).contains("from=2023-01-01");
        assertThat(get("/statistics?from=2023-01-01&to=2023-12-31")).doesNotContain("from=2024-01-01");
    }

    @Test
    void printsTheSumThatTheSentenceNames() {
        assertThat(get("/statistics?from=2023-01-01&to=2023-12-31"))
                .contains("上期结转未到期", "已办结未到期", "受理＋上期结转未到期＝应办结＋区间末在办且未到期", "转办口径：受理的诉求中除去热线直接办结的");
    }

    @Test
    void anEmptyYearHasNoValue() {
        assertThat(get("/statistics?from=2020-01-01&to=2020-12-31&asOf=2021-01-01T00:00&by=nature"))
                .contains("无数值", "区间内没有诉求", "value=\"2021-01-01T00:00\"");
    }

    private String get(String uri) {
        return Objects.requireNonNull(TestStaff.with(Role.MANAGER)
                .using(client)
                .get()
                .uri(URI.create("http://localhost:" + port + uri))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
