package hotline.request.web.page;

import hotline.calendar.WorkingCalendar;
import hotline.request.search.FoundRequests.Searched;
import hotline.request.search.RequestOrder;
import hotline.shared.Texts;
import hotline.shared.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

    public String searched(Searched searched, Locale locale) {
        Words words = texts.in(locale);
        String order = searched.sort().code();
        if (searched.everything()) {
            return words.of("requests.searched." + order + ".everything");
        }
        Instant upTo = searched.upTo();
        return upTo == null
                ? words.of("requests.searched." + RequestOrder.DUE.code() + ".timed")
                : words.of(
                        "requests.searched." + order,
                        Map.of("upTo", MINUTE.format(upTo.atZone(WorkingCalendar.CHINA))));
    }
}
