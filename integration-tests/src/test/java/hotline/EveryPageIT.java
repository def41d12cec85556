package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hotline.Office.Day;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place of every person's navigation, looked over: pictures, barriers, errors, and nothing to scroll sideways. */
@ExtendWith(Office.class)
class EveryPageIT {

    private static final int SMALLEST = 320;

    @ParameterizedTest
    @ValueSource(strings = {"operator", "clerk", "supervisor", "manager", "auditor", "administrator"})
    void isSoundAtEveryWidth(String person, Day day) {
        Desk desk = day.desk(person);
        List<String> places = places(desk.page());
        assertThat(places).isNotEmpty();

        for (String place : places) {
            desk.open(place);
            desk.page().waitForLoadState();
            desk.inspect(person + place.replace('/', '-'));
            assertThat(scrollsSidewaysAt(desk.page(), SMALLEST)).as(place).isFalse();
        }
    }

    @SuppressWarnings("unchecked") // what a page's script gives back has no type
    private static List<String> places(Page page) {
        return (List<String>)
                page.evaluate("() => [...document.querySelectorAll('.side a')].map(a => a.getAttribute('href'))");
    }

    private static boolean scrollsSidewaysAt(Page page, int width) {
        page.setViewportSize(width, Browser.HEIGHT);
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }
}
