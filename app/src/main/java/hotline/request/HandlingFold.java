package hotline.request;

import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.events.HandlingEvent;
import hotline.request.events.HandlingEvent.Contacted;
import hotline.request.events.HandlingEvent.DraftReturned;
import hotline.request.events.HandlingEvent.ExtensionAsked;
import hotline.request.events.HandlingEvent.ExtensionGranted;
import hotline.request.events.HandlingEvent.ExtensionRefused;
import hotline.request.events.HandlingEvent.PartGiven;
import hotline.request.events.HandlingEvent.PassedOn;
import hotline.request.events.HandlingEvent.Paused;
import hotline.request.events.HandlingEvent.Reassigned;
import hotline.request.events.HandlingEvent.ReplyPassed;
import hotline.request.events.HandlingEvent.ReplyRefused;
import hotline.request.events.HandlingEvent.ResponsibilityFixed;
import hotline.request.events.HandlingEvent.Resumed;
import hotline.request.events.HandlingEvent.SendBackGranted;
import hotline.request.events.HandlingEvent.SendBackRefused;
import hotline.request.events.HandlingEvent.SentBack;
import hotline.request.events.HandlingEvent.Signed;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.StartedClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds what happened between a department and those who judge its petitions and replies. */
final class HandlingFold {

    /** What a department's first word with the caller ends. */
    private static final Set<Step> ENDED_BY_CONTACT = Set.of(Step.FIRST_CONTACT, Step.RESPONSE);

    private HandlingFold() {}

    static ServiceRequest next(ServiceRequest request, HandlingEvent event, RecordedEvent recorded) {
        return request.handled(handling -> next(handling, event, recorded));
    }

    /** The lead's reply completes the request unless it is to be signed or reviewed first; another's completes its part. */
    static ServiceRequest replied(ServiceRequest request, Replied event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        if (event.assignment() != null) {
            int part = event.assignment();
            return request.handled(handling -> handling.changing(part, each -> each.completed(at, PartEnding.REPLIED))
                    .endingClocks(clock -> clock.assignmentNumber() == part, at)
                    .closing(
                            each -> each.assignmentNumber() == part && each.kind() == Kind.PASSING_ON,
                            at,
                            Outcome.MOOT));
        }
        RequestStatus to = event.to() == null ? RequestStatus.COMPLETED : event.to();
        int lead = Fold.partNumber(request, null);
        return request.handled(handling -> switch (to) {
            case AWAITING_SIGNATURE ->
                handling.opened(opened(handling, Kind.SIGNATURE, lead, recorded, null, event.claimedAt()), null);
            case UNDER_REVIEW ->
                reviewed(handling, lead, recorded, event.reviewCause(), event.claimedAt(), event.reviewClock());
            default -> handling.completed(at, at);
        });
    }

    private static Handling next(Handling handling, HandlingEvent event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        if (event instanceof Contacted contacted) {
            return contacted(handling, contacted.assignment(), at);
        }
        if (event instanceof SentBack back) {
            return handling.endingClocks(
                            clock -> clock.assignmentNumber() == back.assignment()
                                    && (clock.step() == Step.SEND_BACK || clock.step() == Step.ACKNOWLEDGEMENT),
                            at)
                    .opened(opened(handling, Kind.SEND_BACK, back.assignment(), recorded, null, null), back.review());
        }
        if (event instanceof SendBackGranted granted) {
            return granted(handling, granted, at);
        }
        if (event instanceof SendBackRefused refused) {
            int part = handling.proceedings().get(refused.proceeding() - 1).assignmentNumber();
            return handling.closed(refused.proceeding(), at, Outcome.REFUSED)
                    .changing(part, each -> each.acknowledged(at));
        }
        if (event instanceof HandlingEvent.HandlingOrderedFirst first) {
            int part = handling.proceedings().get(first.proceeding() - 1).assignmentNumber();
            // the dispute stays open, but nobody waits for its decision any more
            return handling.changing(part, each -> each.acknowledged(at))
                    .endingClocks(
                            clock -> clock.step() == Step.SEND_BACK_REVIEW && clock.runNumber() == first.proceeding(),
                            at);
        }
        if (event instanceof ResponsibilityFixed fixed) {
            return handling.droppingClocks(
                    clock -> clock.step() == Step.SEND_BACK && clock.assignmentNumber() == fixed.assignment(), at);
        }
        if (event instanceof Reassigned reassigned) {
            // who is relieved of the request got what its dispute was about
            return ending(handling, reassigned.ended(), at)
                    .closing(
                            each -> each.kind() == Kind.SEND_BACK
                                    && reassigned.ended().contains(each.assignmentNumber()),
                            at,
                            Outcome.GRANTED)
                    .assigned(reassigned.parts(), reassigned.catalogueVersion(), at);
        }
        return ofTime(handling, event, recorded);
    }

    static Handling ending(Handling handling, List<Integer> parts, Instant at) {
        Handling next = handling;
        for (int part : parts) {
            next = next.ended(part, PartEnding.REASSIGNED, at);
        }
        return next;
    }

    private static Handling contacted(Handling handling, int part, Instant at) {
        return handling.changing(part, each -> each.contacted(at))
                .endingClocks(
                        clock -> ENDED_BY_CONTACT.contains(clock.step())
                                && (clock.assignmentNumber() == part || clock.assignmentNumber() == 0),
                        at);
    }

    private static Handling granted(Handling handling, SendBackGranted event, Instant at) {
        int part = handling.proceedings().get(event.proceeding() - 1).assignmentNumber();
        Handling closed = handling.closed(event.proceeding(), at, Outcome.GRANTED);
        if (event.dispatch() == null) {
            return closed;
        }
        // who supports is named anew with the further dispatch
        List<Integer> others = handling.assignments().stream()
                .filter(each -> each.isOpen() && each.number() != part)
                .map(Assignment::number)
                .toList();
        return ending(closed.ended(part, PartEnding.SENT_BACK, at), others, at).started(List.of(event.dispatch()), 0);
    }

    private static Handling ofTime(Handling handling, HandlingEvent event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        if (event instanceof ExtensionAsked asked) {
            Proceeding opened = new Proceeding(
                    handling.nextProceeding(),
                    Kind.EXTENSION,
                    handling.cycle().number(),
                    asked.assignment(),
                    at,
                    recorded.actorId(),
                    null,
                    asked.amount(),
                    null,
                    null,
                    null);
            return handling.opened(opened, asked.review());
        }
        if (event instanceof ExtensionGranted granted) {
            return handling.closed(granted.proceeding(), at, Outcome.GRANTED).moved(granted.moves());
        }
        if (event instanceof ExtensionRefused refused) {
            return handling.closed(refused.proceeding(), at, Outcome.REFUSED);
        }
        if (event instanceof Paused paused) {
            return handling.stopped(at).opened(opened(handling, Kind.PAUSE, 0, recorded, paused.cause(), null), null);
        }
        if (event instanceof Resumed resumed) {
            return handling.closed(resumed.proceeding(), at, Outcome.DONE)
                    .resumed()
                    .moved(resumed.moves());
        }
        return ofReplies(handling, event, recorded);
    }

    private static Handling ofReplies(Handling handling, HandlingEvent event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        if (event instanceof PassedOn passed) {
            return handling.opened(
                    opened(handling, Kind.PASSING_ON, passed.assignment(), recorded, passed.office(), null),
                    passed.clock());
        }
        if (event instanceof PartGiven given) {
            return handling.closed(given.proceeding(), at, Outcome.DONE);
        }
        if (event instanceof Signed signed) {
            return signed(handling, signed, recorded);
        }
        if (event instanceof DraftReturned returned) {
            return handling.closed(returned.proceeding(), at, Outcome.REFUSED);
        }
        if (event instanceof ReplyPassed passed) {
            Proceeding review = handling.proceedings().get(passed.proceeding() - 1);
            Instant stands = passed.claimConfirmedAt() == null ? review.openedAt() : passed.claimConfirmedAt();
            return handling.closed(passed.proceeding(), at, Outcome.GRANTED).completed(stands, at);
        }
        if (event instanceof ReplyRefused refused) {
            return handling.closed(refused.proceeding(), at, Outcome.REFUSED)
                    .resumed()
                    .moved(refused.moves());
        }
        throw new IllegalArgumentException("no such event: " + event);
    }

    private static Handling signed(Handling handling, Signed event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        Proceeding signature = handling.proceedings().get(event.proceeding() - 1);
        Handling signed = handling.closed(event.proceeding(), at, Outcome.GRANTED);
        return event.to() == RequestStatus.UNDER_REVIEW
                ? reviewed(
                        signed,
                        signature.assignmentNumber(),
                        recorded,
                        event.reviewCause(),
                        signature.claimedAt(),
                        event.reviewClock())
                : signed.completed(at, at);
    }

    /** The reply is out: its clock stands still while it is being reviewed. */
    private static Handling reviewed(
            Handling handling,
            int lead,
            RecordedEvent recorded,
            @Nullable String cause,
            @Nullable Instant claimedAt,
            @Nullable StartedClock clock) {
        return handling.stopped(recorded.recordedAt())
                .opened(opened(handling, Kind.REPLY_REVIEW, lead, recorded, cause, claimedAt), clock);
    }

    static Proceeding opened(
            Handling handling,
            Kind kind,
            int assignment,
            RecordedEvent recorded,
            @Nullable String code,
            @Nullable Instant claimedAt) {
        return new Proceeding(
                handling.nextProceeding(),
                kind,
                handling.cycle().number(),
                assignment,
                recorded.recordedAt(),
                recorded.actorId(),
                code,
                null,
                claimedAt,
                null,
                null);
    }
}
