package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class CalendarPageModuleTests {

    private static final String DAY = "/calendar/days/2023-11-15";

    @Autowired
    private WebTestClient web;

    private Pages pages;

    @BeforeEach
    void signIn() {
        pages = Pages.of(TestStaff.with(Role.ADMINISTRATOR), web);
    }

    @Test
    void showsTwelveMonthsWithWhatIsSpecialInTextAndColour() {
        String page = pages.get("/calendar/2023", 200);

        assertThat(Pattern.compile("<table class=\"calendar-month\">")
                        .matcher(page)
                        .results())
                .hasSize(12);
        assertThat(page)
                .contains(
                        "2023 年工作日历", "2023-09-29 – 2023-10-06", "国庆节", "补班", "href=\"/calendar/2024?division=141122\"")
                .containsPattern("calendar-holiday\"[^>]*>\\s*<a href=\"/calendar/days/2023-10-02[^>]*><span>2</span>"
                        + "<span class=\"calendar-mark calendar-off\">休</span>");
    }

    @Test
    void saysThatAYearWithoutANoticeIsProvisional() {
        assertThat(pages.get("/calendar/2023", 200)).doesNotContain("的放假通知还没有载入");
        assertThat(pages.get("/calendar/2998", 200)).contains("2998 年的放假通知还没有载入");
        pages.get("/calendar/99999", 404);
    }

    @Test
    void everybodyReadsTheYearAndAdministratorsAloneChangeIt() {
        Pages operator = Pages.of(TestStaff.with(Role.OPERATOR), web);

        assertThat(operator.get("/calendar", 200)).doesNotContain("/calendar/days/", "修改办公时间");
        operator.get(DAY, 403);
        decide(operator, "local-day-off", "全县停电").expectStatus().isForbidden();
        decide(Pages.of(TestStaff.in("141123", Role.ADMINISTRATOR), web), "local-day-off", "停电", "141122")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aDecisionIsSeenBeforeItIsSaved() {
        assertThat(pages.get(DAY, 200)).contains("星期三", "本地放假").doesNotContain("id=\"effect\"");

        assertThat(pages.get(DAY + "?kind=local-day-off&reason=全县停电", 200))
                .contains("0 件在办诉求的截止时间会变", "没有在办诉求受影响", "还没有保存");
        assertThat(pages.get("/calendar/2023", 200)).doesNotContain("全县停电");

        decide(pages, "local-day-off", "全县停电")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/calendar/2023?division=141122&changed=2023-11-15");
        assertThat(pages.get("/calendar/2023?changed=2023-11-15", 200))
                .contains("2023-11-15 已改", "全县停电", "href=\"/recomputations?division=141122\"");
    }

    @Test
    void aDayIsGivenBackToTheNotice() {
        decide(pages, "local-day-off", "全县停电").expectStatus().isSeeOther();

        assertThat(pages.get(DAY + "?kind=notice&reason=来电了", 200)).contains("<strong>工作日</strong>");
        decide(pages, "notice", "来电了").expectStatus().isSeeOther();

        assertThat(pages.get("/calendar/2023", 200)).doesNotContain("全县停电");
    }

    @Test
    void aDecisionWithoutKindOrReasonIsRefusedAtItsField() {
        assertThat(pages.get(DAY + "?kind=local-day-off&reason=", 400))
                .containsPattern("id=\"reason-error\"[^>]*>请填写理由");
        assertThat(pages.get(DAY + "?kind=zzz&reason=停电", 400)).containsPattern("id=\"kind-error\"[^>]*>请选择一种安排");
        assertThat(Pages.body(decide(pages, "notice", "没有可恢复的"), 404)).contains("没有本地放假或上班的调整");
    }

    @Test
    void officeHoursAreChangedWithAReason() {
        hours("08:30", "12:00", "14:30", "18:00", "夏季作息").expectStatus().isSeeOther();

        assertThat(pages.get("/calendar/2023?changed=hours", 200)).contains("办公时间已改", "08:30–12:00、", "14:30–18:00");
    }

    @Test
    void officeHoursThatMakeNoSenseAreRefusedAsTyped() {
        assertThat(Pages.body(hours("14:00", "18:00", "08:00", "12:00", "颠倒"), 400))
                .containsPattern("id=\"stretches-error\"[^>]*>每段须先开始后结束")
                .containsPattern("id=\"from-1\"[^>]*value=\"14:00\"");
        assertThat(Pages.body(hours("08:00", "", "", "", "半段"), 400))
                .containsPattern("id=\"stretches-error\"[^>]*>每段须同时");
        assertThat(Pages.body(hours("", "", "", "", "　"), 400))
                .containsPattern("id=\"stretches-error\"[^>]*>请至少填写一段")
                .containsPattern("id=\"reason-error\"[^>]*>请填写理由");
    }

    private static ResponseSpec decide(Pages pages, String kind, String reason) {
        return decide(pages, kind, reason, "");
    }

    private static ResponseSpec decide(Pages pages, String kind, String reason, String division) {
        return pages.post(DAY, "kind", kind, "reason", reason, "division", division);
    }

    private ResponseSpec hours(String from, String to, String secondFrom, String secondTo, String reason) {
        return pages.post(
                "/calendar/2023/office-hours",
                "from",
                from,
                "to",
                to,
                "from",
                secondFrom,
                "to",
                secondTo,
                "reason",
                reason);
    }
}
