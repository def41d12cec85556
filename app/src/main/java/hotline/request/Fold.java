package hotline.request;

import hotline.deadline.Step;
import hotline.request.ServiceRequest.Head;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.ServiceRequest.Standing;
import hotline.request.events.CourseEvent;
import hotline.request.events.HandlingEvent;
import hotline.request.events.OversightEvent;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Acknowledged;
import hotline.request.events.RequestEvent.AnsweredDirectly;
import hotline.request.events.RequestEvent.Closed;
import hotline.request.events.RequestEvent.Dispatched;
import hotline.request.events.RequestEvent.Imported;
import hotline.request.events.RequestEvent.NewPart;
import hotline.request.events.RequestEvent.Registered;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.request.events.RequestEvent.StartedClock;
import hotline.request.events.RequestEvent.Transferred;
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
        RequestStatus to = Lifecycle.transition(
                        before.status(), recorded.act(), recorded.event().to())
                .to();
        ServiceRequest next = changed(before.moved(Head.of(recorded), to), recorded);
        SuperiorMatter matter = toldAbove(before, next, recorded.event());
        return matter == null ? next : next.handled(handling -> awaiting(handling, matter, recorded));
    }

    /** What an upper platform is to be told of its order, if anything. */
    private static @Nullable SuperiorMatter toldAbove(ServiceRequest before, ServiceRequest after, RequestEvent event) {
        if (after.standing().superior() == null) {
            return null;
        }
        if (event instanceof HandlingEvent.ExtensionAsked) {
            return SuperiorMatter.EXTENSION;
        }
        if (event instanceof HandlingEvent.SentBack) {
            return SuperiorMatter.SEND_BACK;
        }
        boolean isCompleted = after.status() == RequestStatus.COMPLETED && before.status() != RequestStatus.COMPLETED;
        return isCompleted ? SuperiorMatter.REPLY : null;
    }

    private static Handling awaiting(Handling handling, SuperiorMatter matter, RecordedEvent recorded) {
        return handling.opened(
                HandlingFold.opened(handling, Proceeding.Kind.SUPERIOR, 0, recorded, matter.code(), null), null);
    }

    private static ServiceRequest changed(ServiceRequest request, RecordedEvent recorded) {
        RequestEvent event = recorded.event();
        Instant at = recorded.recordedAt();
        if (event instanceof HandlingEvent handling) {
            return HandlingFold.next(request, handling, recorded);
        }
        if (event instanceof OversightEvent oversight) {
            return OversightFold.next(request, oversight, recorded);
        }
        if (event instanceof CourseEvent course) {
            return CourseFold.next(request, course, at);
        }
        if (event instanceof Dispatched dispatched) {
            return dispatched(request, dispatched, at);
        }
        if (event instanceof Acknowledged acknowledged) {
            int part = partNumber(request, acknowledged.assignment());
            return request.handled(handling -> handling.changing(part, each -> each.acknowledged(at))
                    .endingClocks(
                            clock -> clock.step() == Step.RESPONSE
                                    || (clock.step() == Step.ACKNOWLEDGEMENT && clock.assignmentNumber() == part),
                            at));
        }
        if (event instanceof Replied replied) {
            return HandlingFold.replied(request, replied, recorded);
        }
        if (event instanceof AnsweredDirectly) {
            // a later round changes nothing about how the first one was handled
            ServiceRequest answered = request.cycle().number() == 1 ? request.answeredDirectly() : request;
            return answered.handled(handling -> handling.completed(at, at));
        }
        if (event instanceof Transferred) {
            // the hotline passed it on, which is what its own clock runs for
            return request.handled(handling -> handling.endingClocks(clock -> clock.step() == Step.DISPATCH, at)
                    .left(at));
        }
        if (event instanceof Closed) {
            return request;
        }
        // declined and voided
        return request.handled(handling -> handling.left(at));
    }

    private static ServiceRequest dispatched(ServiceRequest request, Dispatched event, Instant at) {
        return request.handled(handling -> handling.endingClocks(clock -> clock.step() == Step.DISPATCH, at)
                .assigned(new NewPart(PartRole.LEAD, event.lead(), event.clocks()), event.catalogueVersion(), at)
                .assigned(event.supporting() == null ? List.of() : event.supporting(), event.catalogueVersion(), at));
    }

    /** An assignment's number, that of the lead's where none is named. */
    static int partNumber(ServiceRequest request, @Nullable Integer named) {
        if (named != null) {
            return named;
        }
        Assignment lead = request.leadPart();
        if (lead == null) {
            throw new IllegalArgumentException("only a dispatched request has a part");
        }
        return lead.number();
    }

    private static ServiceRequest registered(Registered event, RecordedEvent recorded) {
        List<ClockRun> clocks = event.clocks().stream()
                .map(clock -> ClockRun.of(clock, 1, 0, 1))
                .toList();
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
                new Standing(event.superior(), 0, null),
                new Handling(List.of(cycle), List.of(), clocks, List.of()));
    }

    private static ServiceRequest imported(Imported event, RecordedEvent recorded) {
        HandlingCycle running = cycle(event.receivedAt(), event.rules(), event.dueAt(), event.provisional());
        Instant completedAt = event.completedAt();
        boolean finished = completedAt != null || event.declared() != null;
        ClockRun clock = new ClockRun(
                1,
                Step.COMPLETION,
                0,
                1,
                event.receivedAt(),
                event.dueAt(),
                event.dueAt(),
                event.provisional(),
                null,
                completedAt,
                false,
                event.explanation());
        Assignment assignment = event.department() == null
                ? null
                : Assignment.begun(1, 1, PartRole.LEAD, event.department(), null, event.receivedAt());
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
                new ImportOrigin(event.source(), event.externalId(), event.declared(), event.anomaly()),
                Standing.PLAIN,
                new Handling(
                        List.of(completedAt == null ? running : running.completed(completedAt)),
                        assignment == null
                                ? List.of()
                                : List.of(
                                        completedAt == null
                                                ? assignment
                                                : assignment.completed(completedAt, PartEnding.REPLIED)),
                        List.of(clock),
                        List.of()));
    }

    private static HandlingCycle cycle(
            Instant start, @Nullable RuleVersions rules, @Nullable Instant dueAt, boolean provisional) {
        return HandlingCycle.begun(1, CycleKind.FIRST, start, rules, dueAt, provisional);
    }
}
