package hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import hotline.Office.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way out of a new request, and what happens where two people act at once. */
@ExtendWith(Office.class)
class ActPagesIT {

    @Test
    void theHotlineAnswersDirectly(Day day) {
        Desk desk = opened(day);

        desk.unfold("直接办结");
        desk.page().getByLabel("答复内容（热线直接办结）").fill("供暖从十一月一日开始。");
        desk.inspect("act-answer");
        desk.button("直接办结").click();

        assertThat(desk.main()).containsText("热线直接答复办结");
        assertThat(desk.main()).containsText("供暖从十一月一日开始。");
    }

    @Test
    void decliningNamesTheReasonAndTheRouteTold(Day day) {
        Desk desk = opened(day);

        desk.unfold("不予受理");
        choose(desk.page(), "不予受理的理由", "应通过诉讼解决");
        desk.page().getByLabel("已告知来电人的法定途径").fill("向人民法院起诉");
        desk.button("不予受理").click();

        assertThat(desk.main()).containsText("不予受理：应通过诉讼解决。已告知：向人民法院起诉");
        desk.inspect("request-declined");
    }

    @Test
    void aBlankRouteIsNamedAtItsFieldAndTheReasonStays(Day day) {
        Desk desk = opened(day);

        desk.unfold("不予受理");
        choose(desk.page(), "不予受理的理由", "已进入信访渠道");
        desk.page().getByLabel("已告知来电人的法定途径").fill("   ");
        desk.button("不予受理").click();

        assertThat(desk.page().locator("#decline-toldRoute-error")).hasText("请填写已告知来电人的法定途径");
        assertThat(desk.page().locator("#decline-toldRoute")).isFocused();
        assertThat(desk.page().getByLabel("不予受理的理由")).hasValue("petition");
        desk.inspectRefusal("act-decline-wrong");
    }

    @Test
    void theHotlineTransfers(Day day) {
        Desk desk = opened(day);

        desk.unfold("移交");
        choose(desk.page(), "移交给", "110");
        desk.button("移交").click();

        assertThat(desk.main()).containsText("移交 110");
        assertThat(desk.main()).containsText("已移交");
    }

    @Test
    void theHotlineVoids(Day day) {
        Desk desk = opened(day);

        desk.unfold("作废");
        desk.page().getByLabel("作废理由").fill("重复登记");
        desk.button("作废").click();

        assertThat(desk.main()).containsText("作废：重复登记");
        assertThat(desk.page().locator("#acts")).hasCount(0);
    }

    @Test
    void theOperatorDispatchesElsewhereThanProposed(Day day) {
        Desk desk = opened(day);

        desk.page().getByLabel("派给其他单位").selectOption("020");
        desk.page().getByLabel("派单说明").fill("来电人说明与供水有关");
        desk.button("派单").click();

        assertThat(desk.main()).containsText("待签收");
        assertThat(desk.main()).containsText("来电人说明与供水有关");
    }

    @Test
    void whoActsOnAnOldPageIsToldAndKeepsTheWords(Day day) {
        String number = day.calls().registered("路灯坏了");
        Desk first = day.desk("operator");
        Desk second = day.desk("supervisor");
        first.open("/requests/" + number);
        second.open("/requests/" + number);
        first.page().getByLabel("派给其他单位").selectOption("015");
        first.button("派单").click();
        assertThat(first.main()).containsText("待签收");

        second.unfold("作废");
        second.page().getByLabel("作废理由").fill("以为是误登");
        second.button("作废").click();

        assertThat(second.main()).containsText("内容已被他人更新");
        assertThat(second.page().getByLabel("作废理由")).hasValue("以为是误登");
        second.inspectRefusal("act-stale");
    }

    private static Desk opened(Day day) {
        String number = day.calls().registered("小区什么时候供暖");
        Desk desk = day.desk("operator");
        desk.open("/requests/" + number);
        return desk;
    }

    private static void choose(Page page, String label, String choice) {
        page.getByLabel(label).selectOption(new SelectOption().setLabel(choice));
    }
}
