package hotline.casework;

import hotline.shared.Actor;
import hotline.shared.LiveCount;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the notices that nobody in a department has seen, for the bell. */
@Component
final class NoticeCount implements LiveCount {

    private final Desk desk;

    NoticeCount(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String place() {
        return NOTICES;
    }

    @Override
    public Mono<Long> of(Actor actor) {
        return Desk.isHeldBy(actor) ? desk.unseen(actor) : Mono.empty();
    }
}
