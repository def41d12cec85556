package hotline.request;

import hotline.deadline.Step;
import hotline.request.ActCommand.Acknowledge;
import hotline.request.ActCommand.Annul;
import hotline.request.ActCommand.Answer;
import hotline.request.ActCommand.Close;
import hotline.request.ActCommand.Decline;
import hotline.request.ActCommand.Dispatch;
import hotline.request.ActCommand.Reply;
import hotline.request.ActCommand.Transfer;
import hotline.request.Rules.RequestMatter;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Acknowledged;
import hotline.request.events.RequestEvent.AnsweredDirectly;
import hotline.request.events.RequestEvent.Closed;
import hotline.request.events.RequestEvent.Declined;
import hotline.request.events.RequestEvent.Dispatched;
import hotline.request.events.RequestEvent.Registered;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.StartedClock;
import hotline.request.events.RequestEvent.Transferred;
import hotline.request.events.RequestEvent.Voided;
import hotline.shared.DepartmentKey;
import hotline.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What event an act leads to; pure, so that every rule of an act can be tried without a database. */
final class Decisions {

    /** An event and, where staff wrote to a caller, the words that stand outside the log. */
    record Decision(RequestEvent event, @Nullable Message message) {}

    /** Words for a caller with the salt of their commitment. */
    record Message(String text, String salt) {
        static Message of(String text) {
            return new Message(text, EventChain.salt());
        }

        String commitment() {
            return EventChain.commitment(salt, text);
        }
    }

    private Decisions() {}

    static Registered register(
            UUID id,
            RequestNumber number,
            Registration registration,
            SealedCaller caller,
            String salt,
            Rules rules,
            Instant now) {
        RequestMatter matter = matterOf(registration);
        List<StartedClock> clocks = new ArrayList<>();
        clocks.add(rules.start(Step.DISPATCH, matter, now));
        clocks.add(rules.start(Step.COMPLETION, matter, now));
        if (registration.urgency() == Urgency.URGENT) {
            clocks.add(rules.start(Step.RESPONSE, matter, now));
        }
        return new Registered(
                id,
                number.value(),
                now,
                new RequestEvent.Matter(
                        registration.nature(),
                        registration.channel(),
                        registration.urgency(),
                        registration.subjectCode(),
                        registration.place().townshipCode(),
                        registration.place().villageCode(),
                        registration.enterpriseCode(),
                        registration.secret()),
                commitments(
                        registration.title(),
                        registration.text(),
                        registration.place(),
                        registration.enterpriseName(),
                        caller,
                        salt),
                rules.versions(),
                clocks,
                registration.proposals());
    }

    static Dispatched dispatchClearCase(Registration registration, DepartmentKey department, Rules rules, Instant now) {
        return new Dispatched(
                department,
                1,
                registration.catalogueVersion(),
                true,
                null,
                assignmentClocks(matterOf(registration), rules, now));
    }

    static Decision decide(ServiceRequest request, ActCommand command, Rules rules, Instant now) {
        if (command instanceof Dispatch dispatch) {
            return new Decision(dispatched(request, dispatch, rules, now), null);
        }
        if (command instanceof Answer answer) {
            Message message = Message.of(answer.text());
            return new Decision(new AnsweredDirectly(message.commitment()), message);
        }
        if (command instanceof Reply reply) {
            Message message = Message.of(reply.text());
            return new Decision(new Replied(leadOf(request), message.commitment()), message);
        }
        if (command instanceof Annul annul) {
            refuseIfOverdue(request, now);
            return new Decision(new Voided(annul.reason()), null);
        }
        if (command instanceof Decline || command instanceof Transfer) {
            refuseIfOverdue(request, now);
        }
        return new Decision(wordless(request, command), null);
    }

    private static RequestEvent wordless(ServiceRequest request, ActCommand command) {
        if (command instanceof Decline decline) {
            return new Declined(decline.reason(), decline.toldRoute());
        }
        if (command instanceof Transfer transfer) {
            return new Transferred(transfer.target(), transfer.note());
        }
        if (command instanceof Acknowledge) {
            return new Acknowledged(leadOf(request));
        }
        if (command instanceof Close close) {
            return new Closed(close.note());
        }
        throw new IllegalArgumentException("no such act: " + command);
    }

    private static Dispatched dispatched(ServiceRequest request, Dispatch command, Rules rules, Instant now) {
        RequestMatter matter = new RequestMatter(
                request.matter().nature(),
                request.matter().urgency(),
                request.matter().subjectCode(),
                request.matter().enterpriseCode() != null);
        return new Dispatched(
                command.department(),
                command.chosenProposal(),
                null,
                false,
                command.reason(),
                assignmentClocks(matter, rules, now));
    }

    private static List<StartedClock> assignmentClocks(RequestMatter matter, Rules rules, Instant now) {
        return List.of(
                rules.startByDispatch(Step.ACKNOWLEDGEMENT, matter, now),
                rules.startByDispatch(Step.COMPLETION, matter, now));
    }

    private static RequestMatter matterOf(Registration registration) {
        return new RequestMatter(
                registration.nature(),
                registration.urgency(),
                registration.subjectCode(),
                registration.enterpriseCode() != null);
    }

    private static DepartmentKey leadOf(ServiceRequest request) {
        DepartmentKey lead = request.lead();
        if (lead == null) {
            throw new IllegalArgumentException("a request is acknowledged and replied to after its dispatch only");
        }
        return lead;
    }

    // otherwise voiding, declining or transferring would be a way to make lateness vanish from the rates
    private static void refuseIfOverdue(ServiceRequest request, Instant now) {
        if (request.isOverdueAt(now)) {
            throw new ProblemException(RequestProblem.OVERDUE_STAYS_COUNTED, Map.of());
        }
    }

    static RequestEvent.Imported imported(
            UUID id, RequestNumber number, ImportedRequest request, SealedCaller caller, String salt) {
        return new RequestEvent.Imported(
                id,
                number.value(),
                request.source(),
                request.externalId(),
                request.receivedAt(),
                request.matter(),
                commitments(request.title(), request.text(), request.place(), null, caller, salt),
                request.rules(),
                request.department(),
                request.dueAt(),
                request.provisional(),
                request.explanation(),
                request.completedAt(),
                request.direct(),
                request.declared(),
                request.anomaly());
    }

    private static RequestEvent.Commitments commitments(
            String title, String text, Place place, @Nullable String enterpriseName, SealedCaller caller, String salt) {
        return new RequestEvent.Commitments(
                EventChain.commitment(
                        salt, title, text, place.address(), place.longitude(), place.latitude(), enterpriseName),
                caller.commitment());
    }
}
