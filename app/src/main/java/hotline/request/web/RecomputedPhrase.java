package hotline.request.web;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadlines;
import hotline.request.events.OversightEvent.Recomputed;
import hotline.request.events.OversightEvent.Recomputed.FormerDue;
import hotline.request.events.RequestEvent.MovedClock;
import hotline.shared.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names each deadline that counting anew moved, from where and where to, and whether it was and is provisional. */
@Component
final class RecomputedPhrase {

    private final Texts texts;

    RecomputedPhrase(Texts texts) {
        this.texts = texts;
    }

    String moved(Recomputed event) {
        return IntStream.range(0, event.moves().size())
                .mapToObj(at -> moved(event.moves().get(at), event.former().get(at)))
                .distinct()
                .collect(Collectors.joining());
    }

    private String moved(MovedClock move, FormerDue former) {
        String key = "event.phrase.recomputed." + (move.assignment() == 0 ? "request" : "assignment");
        Map<String, String> facts =
                Map.of("from", due(former.dueAt(), former.provisional()), "to", due(move.dueAt(), move.provisional()));
        return texts.text(key, facts, Texts.CHINESE);
    }

    private String due(@Nullable Instant due, boolean isProvisional) {
        if (due == null) {
            return texts.chinese("event.phrase.no-limit");
        }
        String shown = Deadlines.shown(due, WorkingCalendar.CHINA);
        return isProvisional ? shown + texts.chinese("event.phrase.provisional") : shown;
    }
}
