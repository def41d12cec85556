package hotline.request.web.page;

import hotline.calendar.WorkingCalendar;
import hotline.request.search.FoundRequests.Searched;
import hotline.request.search.RequestOrder;
import hotline.shared.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says how far a search has looked; public for the template. */
@Component("listWords")
class ListWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;

    ListWords(Texts texts) {
        this.texts = texts;
    }

    public String searched(Searched searched) {
        String order = searched.sort().code();
        if (searched.everything()) {
            return texts.chinese("requests.searched." + order + ".everything");
        }
        Instant upTo = searched.upTo();
        return upTo == null
                ? texts.chinese("requests.searched." + RequestOrder.DUE.code() + ".timed")
                : texts.text(
                        "requests.searched." + order,
                        Map.of("upTo", MINUTE.format(upTo.atZone(WorkingCalendar.CHINA))),
                        Texts.CHINESE);
    }
}
