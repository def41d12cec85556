package hotline.request.log;

import hotline.request.Lifecycle;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Head;
import hotline.request.events.BeginningEvent;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.handling.Handling;
import hotline.request.handling.SuperiorMatter;
import org.jspecify.annotations.Nullable;

/** Makes a request from its events. Every row that is stored of a request comes through here and nowhere else. */
public final class Fold {

    private Fold() {}

    /** The request after one more event. */
    public static ServiceRequest next(@Nullable ServiceRequest before, RecordedEvent recorded) {
        RequestEvent event = recorded.event();
        if (event instanceof BeginningEvent beginning) {
            return beginning.begin(Head.of(recorded));
        }
        if (before == null) {
            throw new IllegalArgumentException("a request begins by being registered or imported");
        }
        RequestStatus to = Lifecycle.transition(before.status(), recorded.act(), event.to())
                .to();
        Occasion occasion = new Occasion(recorded.recordedAt(), recorded.actorId());
        ServiceRequest after = event.apply(before.moved(Head.of(recorded), to), occasion);
        SuperiorMatter matter = toldSuperior(before, after, event);
        return matter == null ? after : after.handled(handling -> awaiting(handling, matter, occasion));
    }

    /** What a superior platform is to be told of its order, if anything. */
    private static @Nullable SuperiorMatter toldSuperior(
            ServiceRequest before, ServiceRequest after, RequestEvent event) {
        if (after.standing().superior() == null) {
            return null;
        }
        boolean isCompleted = after.status() == RequestStatus.COMPLETED && before.status() != RequestStatus.COMPLETED;
        return isCompleted ? SuperiorMatter.REPLY : event.toldSuperior();
    }

    private static Handling awaiting(Handling handling, SuperiorMatter matter, Occasion occasion) {
        return handling.opened(handling.proceeding(Kind.SUPERIOR, 0, occasion, matter.code(), null), null);
    }
}
