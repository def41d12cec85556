package hotline.casework;

import hotline.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has departments see notices at instants past, as they would have then. Only the demonstration may use it (ADR 55).
 */
@Component
public final class PastNotices {

    private static final int AT_ONCE = 200;

    private final DeskRepository desk;

    PastNotices(DeskRepository desk) {
        this.desk = desk;
    }

    /** Has a clerk see the department's notices of before an instant, some together, when the last of them had come. */
    public Mono<Void> see(Actor clerk, Instant before) {
        return Mono.defer(() -> seeSome(clerk, before))
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then();
    }

    private Mono<Boolean> seeSome(Actor clerk, Instant before) {
        return desk.unseen(Desk.of(clerk), AT_ONCE)
                .filter(notice -> notice.at().isBefore(before))
                .collectList()
                .filter(notices -> !notices.isEmpty())
                .flatMap(notices -> desk.see(Desk.of(clerk), keys(notices), clerk.id(), last(notices)))
                .map(seen -> seen > 0)
                .defaultIfEmpty(false);
    }

    private static List<Notice.Key> keys(List<Notice> notices) {
        return notices.stream()
                .map(notice -> new Notice.Key(notice.number(), notice.sequence()))
                .toList();
    }

    private static Instant last(List<Notice> notices) {
        return notices.get(notices.size() - 1).at();
    }
}
