package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hotline.Office.Day;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a department and the hotline see of many requests. */
@ExtendWith(Office.class)
class ListPagesIT {

    /** The pages count the days themselves; that a deadline has passed can only be had by moving it. */
    private static final String MOVE_DEADLINE =
            """
            UPDATE service_request SET due_at = due_at - moved.span, next_due_at = due_at - moved.span,
                next_step = 'completion'
            FROM (SELECT make_interval(days => ?) AS span) moved WHERE number = ?
            """;

    private static final int LIST_PAGE = 50;

    @Test
    void fortyRequestsAreSortedByDueTimeAndTheOverdueSaySo(Day day) throws SQLException {
        for (int request = 1; request <= 40; request++) {
            moveDeadline(day, day.calls().dispatchedTo("020", "水管漏水第 " + request + " 处"), request);
        }
        Desk desk = day.desk("water");
        Page page = desk.page();
        assertThat(page.locator("#lines .line")).hasCount(40);
        assertThat(page.locator("#lines .line").first()).containsText("水管漏水第 40 处");
        assertThat(page.locator("#lines .line").first()).containsText(Pattern.compile("已逾期 \\d+ 天"));
        String[] byDueTime = IntStream.iterate(40, request -> request >= 1, request -> request - 1)
                .mapToObj(request -> "水管漏水第 " + request + " 处")
                .toArray(String[]::new);
        assertThat(page.locator("#lines .line-open")).hasText(byDueTime);
        desk.inspect("worklist-forty");
    }

    @Test
    void keysWalkThroughTheListAndOpenEachRequestBesideIt(Day day) {
        String first = day.calls().dispatchedTo("031", "垃圾桶满了");
        String second = day.calls().dispatchedTo("031", "绿化带枯死");
        Desk desk = day.desk("parks");

        desk.page().keyboard().press("j");
        assertThat(desk.page().locator("#beside h1")).hasText("垃圾桶满了");
        assertThat(desk.page().locator("#line-" + first)).hasClass(Pattern.compile(".*is-open.*"));
        desk.page().keyboard().press("j");
        assertThat(desk.page().locator("#beside h1")).hasText("绿化带枯死");
        desk.inspect("worklist-beside");
        desk.page().locator("#beside #acts button[type=submit]").first().click();

        assertThat(desk.page().locator("#beside")).containsText("办理中");
        assertThat(desk.page().locator("#line-" + second)).containsText("办理中");
        assertThat(desk.page()).hasURL(Pattern.compile(".*/worklist\\?open=" + second));
    }

    @Test
    void anEmptyWorklistSaysSo(Day day) {
        Desk desk = day.desk("idle");

        assertThat(desk.main()).containsText("没有待办诉求");
        desk.inspect("worklist-empty");
    }

    @Test
    void anotherDepartmentsRequestIsRefusedWithAWayBack(Day day) {
        String number = day.calls().dispatchedTo("015", "路灯坏了");
        Desk desk = day.desk("idle");

        desk.open("/requests/" + number);

        assertThat(desk.main()).containsText("不是本单位的诉求");
        desk.inspectRefusal("request-of-others");
        desk.page().getByText("返回首页").click();
        assertThat(desk.page()).hasURL(Pattern.compile(".*/worklist"));
    }

    @Test
    void theListOfTheDivisionGoesOn(Day day) {
        for (int request = 0; request <= LIST_PAGE; request++) {
            String unused = day.calls().registered("井盖松动第 " + request + " 处");
        }
        Desk desk = day.desk("supervisor");
        desk.open("/requests?q=井盖松动");
        assertThat(desk.page().locator("#lines tr:has(.line-title)")).hasCount(LIST_PAGE);
        desk.inspect("requests");

        desk.page().getByText("继续查找").click();

        assertThat(desk.page().locator("#lines tr:has(.line-title)")).hasCount(LIST_PAGE + 1);
    }

    @Test
    void aRequestIsFoundByItsNumberAsItIsSpoken(Day day) {
        String number = day.calls().registered("公交站牌倒了");
        Desk desk = day.desk("operator");
        desk.open("/requests");

        String spoken = number.replaceAll("(\\d{6})(\\d{3})(\\d{4})(\\d{4})", "$1 $2 $3 $4");
        desk.page().getByLabel("编号或关键词").fill(spoken);
        desk.page().keyboard().press("Enter");

        assertThat(desk.page()).hasURL(Pattern.compile(".*/requests/" + number));
        assertThat(desk.main()).containsText("公交站牌倒了");
    }

    @Test
    void nothingFoundIsSaid(Day day) {
        Desk desk = day.desk("manager");

        desk.open("/requests?q=没有这样的词");

        assertThat(desk.page().locator(".empty-state")).isVisible();
        desk.inspect("requests-empty");
    }

    private static void moveDeadline(Day day, String number, int days) throws SQLException {
        try (Connection connection = day.database().connect();
                PreparedStatement move = connection.prepareStatement(MOVE_DEADLINE)) {
            move.setInt(1, days);
            move.setString(2, number);
            assertThat(move.executeUpdate()).isEqualTo(1);
        }
    }
}
