package hotline.request;

import hotline.deadline.Step;
import hotline.request.ServiceRequest.Head;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Acknowledged;
import hotline.request.events.RequestEvent.AnsweredDirectly;
import hotline.request.events.RequestEvent.Dispatched;
import hotline.request.events.RequestEvent.Imported;
import hotline.request.events.RequestEvent.Registered;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.request.events.RequestEvent.StartedClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a request from its events. Every row that is stored of a request comes through here and nowhere else. */
public final class Fold {

    private Fold() {}

    /** The request after one more event. */
    public static ServiceRequest next(@Nullable ServiceRequest before, RecordedEvent recorded) {
        if (recorded.event() instanceof Registered registered) {
            return registered(registered, recorded);
        }
        if (recorded.event() instanceof Imported imported) {
            return imported(imported, recorded);
        }
        if (before == null) {
            throw new IllegalArgumentException("a request begins by being registered or imported");
        }
        RequestStatus to = Lifecycle.transition(before.status(), recorded.act()).to();
        return changed(before.moved(Head.of(recorded), to), recorded);
    }

    private static ServiceRequest changed(ServiceRequest request, RecordedEvent recorded) {
        RequestEvent event = recorded.event();
        Instant at = recorded.recordedAt();
        if (event instanceof Dispatched dispatched) {
            return dispatched(request, dispatched, at);
        }
        if (event instanceof Acknowledged) {
            return request.handled(handling -> handling.acknowledged(at)
                    .endingClocks(clock -> clock.step() == Step.ACKNOWLEDGEMENT || clock.step() == Step.RESPONSE, at));
        }
        if (event instanceof Replied) {
            return request.handled(handling -> handling.replied(at));
        }
        if (event instanceof AnsweredDirectly) {
            return request.answeredDirectly().handled(handling -> handling.completed(at));
        }
        // declined, transferred, voided and closed end whatever still runs and set no verdict
        return request.handled(handling -> handling.endingClocks(clock -> true, at));
    }

    private static ServiceRequest dispatched(ServiceRequest request, Dispatched event, Instant at) {
        int number = request.assignments().size() + 1;
        Assignment assignment = new Assignment(number, request.cycle().number(), event.lead(), at, null, null);
        List<ClockRun> clocks = event.clocks().stream()
                .map(clock -> ClockRun.of(clock, assignment.cycleNumber(), number))
                .toList();
        return request.handled(handling -> handling.endingClocks(clock -> clock.step() == Step.DISPATCH, at)
                .assigned(assignment, clocks));
    }

    private static ServiceRequest registered(Registered event, RecordedEvent recorded) {
        List<ClockRun> clocks =
                event.clocks().stream().map(clock -> ClockRun.of(clock, 1, 0)).toList();
        Stream<StartedClock> completion = event.clocks().stream().filter(clock -> clock.step() == Step.COMPLETION);
        HandlingCycle cycle = completion
                .findFirst()
                .map(clock -> cycle(event.receivedAt(), event.rules(), clock.dueAt(), clock.provisional()))
                .orElseGet(() -> cycle(event.receivedAt(), event.rules(), null, false));
        return new ServiceRequest(
                event.id(),
                new RequestNumber(event.number()),
                Head.of(recorded),
                RequestStatus.REGISTERED,
                event.matter(),
                event.receivedAt(),
                false,
                null,
                new Handling(List.of(cycle), List.of(), clocks));
    }

    private static ServiceRequest imported(Imported event, RecordedEvent recorded) {
        HandlingCycle running = cycle(event.receivedAt(), event.rules(), event.dueAt(), event.provisional());
        Instant completedAt = event.completedAt();
        boolean finished = completedAt != null || event.declared() != null;
        ClockRun clock = new ClockRun(
                1,
                Step.COMPLETION,
                0,
                event.receivedAt(),
                event.dueAt(),
                event.provisional(),
                completedAt,
                event.explanation());
        Assignment assignment = event.department() == null
                ? null
                : new Assignment(1, 1, event.department(), event.receivedAt(), null, completedAt);
        return new ServiceRequest(
                event.id(),
                new RequestNumber(event.number()),
                Head.of(recorded),
                finished
                        ? RequestStatus.CLOSED
                        : assignment == null ? RequestStatus.REGISTERED : RequestStatus.DISPATCHED,
                event.matter(),
                event.receivedAt(),
                event.direct(),
                new ImportOrigin(
                        event.source(), event.externalId(), event.department(), event.declared(), event.anomaly()),
                new Handling(
                        List.of(completedAt == null ? running : running.completed(completedAt)),
                        assignment == null ? List.of() : List.of(assignment),
                        List.of(clock)));
    }

    private static HandlingCycle cycle(
            Instant start, @Nullable RuleVersions rules, @Nullable Instant dueAt, boolean provisional) {
        return new HandlingCycle(1, start, rules, dueAt, dueAt, provisional, null, null);
    }
}
