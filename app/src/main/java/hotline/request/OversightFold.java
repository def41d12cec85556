package hotline.request;

import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest.Standing;
import hotline.request.events.OversightEvent;
import hotline.request.events.OversightEvent.Adjudicated;
import hotline.request.events.OversightEvent.Appealed;
import hotline.request.events.OversightEvent.CallRepeated;
import hotline.request.events.OversightEvent.ConferenceConcluded;
import hotline.request.events.OversightEvent.ConferenceConvened;
import hotline.request.events.OversightEvent.Corrected;
import hotline.request.events.OversightEvent.OrderAnswered;
import hotline.request.events.OversightEvent.Recomputed;
import hotline.request.events.OversightEvent.Reminded;
import hotline.request.events.OversightEvent.SuperiorAnswered;
import hotline.request.events.OversightEvent.SupervisionOrdered;
import java.time.Instant;

/** Folds what those who chase, judge and put right did. */
final class OversightFold {

    private OversightFold() {}

    static ServiceRequest next(ServiceRequest request, OversightEvent event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        if (event instanceof CallRepeated) {
            return request.standing(Standing::calledAgain);
        }
        if (event instanceof Reminded) {
            return request;
        }
        if (event instanceof Corrected corrected) {
            boolean isUrgent = corrected.matter().urgency() == Urgency.URGENT;
            return request.corrected(corrected.matter()).handled(handling -> handling.moved(corrected.moves())
                    .droppingClocks(clock -> clock.step() == Step.RESPONSE && !isUrgent, at)
                    .started(corrected.clocks(), 0));
        }
        if (event instanceof Recomputed recomputed) {
            return request.handled(handling -> handling.moved(recomputed.moves())
                    .changingCurrentCycle(cycle -> cycle.recomputed(recomputed.rules())));
        }
        if (event instanceof SuperiorAnswered answered) {
            return request.standing(standing -> standing.ordered(answered.superior()))
                    .handled(handling -> answered(handling, answered, at));
        }
        return request.handled(handling -> proceeded(handling, event, recorded));
    }

    private static Handling answered(Handling handling, SuperiorAnswered event, Instant at) {
        Integer proceeding = event.proceeding();
        Outcome outcome = event.agreed() ? Outcome.GRANTED : Outcome.REFUSED;
        Handling closed = proceeding == null ? handling : handling.closed(proceeding, at, outcome);
        Integer extension = event.extension();
        // what the upper platform says of an extension settles what the department asked for
        Handling settled = extension == null ? closed : closed.closed(extension, at, outcome);
        return settled.moved(event.moves());
    }

    private static Handling proceeded(Handling handling, OversightEvent event, RecordedEvent recorded) {
        Instant at = recorded.recordedAt();
        if (event instanceof ConferenceConvened convened) {
            Integer lower = convened.escalated();
            Handling raised = lower == null ? handling : handling.closed(lower, at, Outcome.ESCALATED);
            String level = Integer.toString(convened.level());
            return raised.opened(HandlingFold.opened(raised, Kind.CONFERENCE, 0, recorded, level, null), null);
        }
        if (event instanceof ConferenceConcluded concluded) {
            return concluded(handling, concluded, at);
        }
        if (event instanceof SupervisionOrdered ordered) {
            String level = Integer.toString(ordered.level());
            return handling.opened(
                    HandlingFold.opened(handling, Kind.SUPERVISION_ORDER, ordered.assignment(), recorded, level, null),
                    ordered.clock());
        }
        if (event instanceof OrderAnswered answered) {
            return handling.closed(answered.proceeding(), at, Outcome.DONE);
        }
        if (event instanceof Appealed appealed) {
            String subject = appealed.subject().code();
            Proceeding appeal = HandlingFold.opened(handling, Kind.ADJUDICATION, 0, recorded, subject, null);
            return handling.opened(appeal.about(appealed.cycle()), null);
        }
        if (event instanceof Adjudicated adjudicated) {
            return adjudicated(handling, adjudicated, at);
        }
        throw new IllegalArgumentException("no such event: " + event);
    }

    private static Handling concluded(Handling handling, ConferenceConcluded event, Instant at) {
        Handling closed = handling.closed(event.proceeding(), at, Outcome.DONE);
        Integer sendBack = event.sendBack();
        if (sendBack != null) {
            int part = handling.proceedings().get(sendBack - 1).assignmentNumber();
            boolean isFreed = event.ended().contains(part);
            closed = closed.closed(sendBack, at, isFreed ? Outcome.GRANTED : Outcome.REFUSED);
            closed = isFreed ? closed : closed.changing(part, each -> each.acknowledged(at));
        }
        return HandlingFold.ending(closed, event.ended(), at)
                .endingClocks(clock -> clock.step() == Step.DISPATCH, at)
                .assigned(event.parts(), event.catalogueVersion(), at);
    }

    private static Handling adjudicated(Handling handling, Adjudicated event, Instant at) {
        Handling closed = handling.closed(event.proceeding(), at, event.upheld() ? Outcome.GRANTED : Outcome.REFUSED);
        Verdict decided = event.verdict();
        return event.upheld() && decided != null
                ? closed.changingCycle(event.cycle(), cycle -> cycle.adjudicated(decided))
                : closed;
    }
}
