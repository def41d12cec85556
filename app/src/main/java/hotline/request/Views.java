package hotline.request;

import hotline.request.views.ViewLog;
import hotline.shared.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Logs everybody who looks at requests: at each by itself, and at lists and searches. */
@Service
public class Views {

    private final ViewLog log;
    private final Requests requests;
    private final Clock clock;

    Views(ViewLog log, Requests requests, Clock clock) {
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    /** A request that the actor may see; given only when the look is written down. */
    public Mono<ServiceRequest> view(Actor actor, RequestNumber number, ViewKind kind) {
        return requests.find(actor, number)
                .flatMap(request -> log.viewed(actor, request.divisionCode(), request.id(), kind, clock.instant())
                        .thenReturn(request));
    }

    /**
     * Writes down that the actor is shown a list of requests.
     *
     * @param asked what was asked, by name; nothing of a caller and no words
     */
    public Mono<Void> listed(Actor actor, ListKind kind, Map<String, ?> asked, Collection<String> numbers) {
        return log.listed(actor, kind, EventChain.tree(asked).toString(), numbers, clock.instant());
    }
}
