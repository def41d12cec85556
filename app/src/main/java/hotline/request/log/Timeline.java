package hotline.request.log;

import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.ViewKind;
import hotline.request.Views;
import hotline.request.events.BeginningEvent;
import hotline.request.events.RequestEvent;
import hotline.request.store.RequestReader;
import hotline.request.store.RequestReader.LogEntry;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** A request's log as a timeline for people. */
@Service
public class Timeline {

    /**
     * One event with staff's words for the caller, where there were any, and the request before and after it.
     *
     * @param erased whether the event had words, a citizen's or staff's, that have been erased
     * @param before absent for the first event
     * @param after as before where the stored event does not fit; its verification says so
     */
    public record Entry(
            RecordedEvent event,
            @Nullable String message,
            boolean erased,
            @Nullable ServiceRequest before,
            @Nullable ServiceRequest after) {}

    private final Views views;
    private final RequestReader reader;

    public Timeline(Views views, RequestReader reader) {
        this.views = views;
        this.reader = reader;
    }

    /** What happened, oldest first, to a request that the actor may see; that they look is logged. */
    public Mono<List<Entry>> of(Actor actor, RequestNumber number) {
        return views.view(actor, number, ViewKind.EVENTS).flatMap(this::of);
    }

    /** The same, up to where the request stands, for a reader whose look at it is written down already. */
    public Mono<List<Entry>> of(ServiceRequest request) {
        return reader.log(request.divisionCode(), request.id())
                .filter(stored -> stored.sequence() <= request.version())
                .collectList()
                .map(Timeline::entries)
                .onErrorMap(IllegalArgumentException.class, notOurs -> damaged(request.number()));
    }

    private static List<Entry> entries(List<LogEntry> log) {
        List<Entry> entries = new ArrayList<>();
        ServiceRequest before = null;
        for (LogEntry stored : log) {
            RecordedEvent recorded = stored.toEvent();
            ServiceRequest after = folded(before, recorded);
            RequestEvent event = recorded.event();
            boolean hadWords = event instanceof BeginningEvent || event.textCommitment() != null;
            entries.add(new Entry(recorded, stored.message(), hadWords && stored.isWithoutWords(), before, after));
            before = after;
        }
        return List.copyOf(entries);
    }

    private static @Nullable ServiceRequest folded(@Nullable ServiceRequest before, RecordedEvent event) {
        try {
            return Fold.next(before, event);
        } catch (RuntimeException notOurs) {
            return before;
        }
    }

    private static ProblemException damaged(RequestNumber number) {
        return new ProblemException(RequestProblem.DAMAGED_REQUEST, Map.of("number", number.value()));
    }
}
