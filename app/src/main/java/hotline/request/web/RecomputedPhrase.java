package hotline.request.web;

import hotline.request.events.OversightEvent.Recomputed;
import hotline.request.events.OversightEvent.Recomputed.FormerDue;
import hotline.request.events.RequestEvent.MovedClock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Names each deadline that counting anew moved, from where and where to, and whether it was and is provisional. */
final class RecomputedPhrase {

    private RecomputedPhrase() {}

    static String moved(Recomputed event, Sentence sentence) {
        return IntStream.range(0, event.moves().size())
                .mapToObj(at -> moved(event.moves().get(at), event.former().get(at), sentence))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String moved(MovedClock move, FormerDue former, Sentence sentence) {
        return sentence.phrase(
                "recomputed." + (move.assignment() == 0 ? "request" : "assignment"),
                Map.of(
                        "from", due(former.dueAt(), former.provisional(), sentence),
                        "to", due(move.dueAt(), move.provisional(), sentence)));
    }

    private static String due(@Nullable Instant due, boolean isProvisional, Sentence sentence) {
        if (due == null) {
            return sentence.phrase("no-limit", Map.of());
        }
        return isProvisional ? sentence.due(due) + sentence.phrase("provisional", Map.of()) : sentence.due(due);
    }
}
