package hotline.request;

import hotline.deadline.StartEvent;
import hotline.deadline.Step;
import hotline.request.ActCommand.Acknowledge;
import hotline.request.ActCommand.Annul;
import hotline.request.ActCommand.Answer;
import hotline.request.ActCommand.Close;
import hotline.request.ActCommand.Decline;
import hotline.request.ActCommand.Dispatch;
import hotline.request.ActCommand.Reply;
import hotline.request.ActCommand.Transfer;
import hotline.request.Proceeding.Kind;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Acknowledged;
import hotline.request.events.RequestEvent.AnsweredDirectly;
import hotline.request.events.RequestEvent.Closed;
import hotline.request.events.RequestEvent.Declined;
import hotline.request.events.RequestEvent.Dispatched;
import hotline.request.events.RequestEvent.NewPart;
import hotline.request.events.RequestEvent.Registered;
import hotline.request.events.RequestEvent.SuperiorOrder;
import hotline.request.events.RequestEvent.Transferred;
import hotline.request.events.RequestEvent.Voided;
import hotline.shared.DepartmentKey;
import hotline.shared.ProblemException;
import java.time.Instant;
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

    /** An order's limit holds for its first round however late the order is registered: what comes too late is late. */
    private static final Instant BEFORE_ANY_LIMIT = Instant.MIN;

    static Registered register(
            UUID id,
            RequestNumber number,
            Registration registration,
            SealedCaller caller,
            String salt,
            Rules rules,
            Instant now) {
        RequestEvent.Matter matter = matterOf(registration);
        SuperiorOrder superior = registration.superior();
        return new Registered(
                id,
                number.value(),
                now,
                matter,
                commitments(
                        registration.title(),
                        registration.text(),
                        registration.place(),
                        registration.enterpriseName(),
                        caller,
                        salt),
                rules.versions(),
                new Clocks(rules, matter, superior, now)
                        .ofRound(Step.COMPLETION, StartEvent.RECEIPT, BEFORE_ANY_LIMIT, true),
                registration.proposals(),
                registration.superior());
    }

    static Dispatched dispatchClearCase(Registration registration, DepartmentKey department, Rules rules, Instant now) {
        Clocks clocks = new Clocks(rules, matterOf(registration), registration.superior(), now);
        return new Dispatched(
                department,
                1,
                registration.catalogueVersion(),
                true,
                null,
                clocks.part(PartRole.LEAD, department, Step.COMPLETION).clocks(),
                null,
                null);
    }

    static Decision decide(ServiceRequest request, ActCommand command, Circumstances now) {
        if (command instanceof HandlingCommand handling) {
            return HandlingDecisions.decide(request, handling, now);
        }
        if (command instanceof OversightCommand oversight) {
            return OversightDecisions.decide(request, oversight, now);
        }
        if (command instanceof CourseCommand course) {
            return new Decision(CourseDecisions.decide(request, course, now), null);
        }
        if (command instanceof Answer answer) {
            Message message = Message.of(answer.text());
            return new Decision(new AnsweredDirectly(message.commitment()), message);
        }
        if (command instanceof Reply reply) {
            return ReplyDecisions.replied(request, reply, now);
        }
        return new Decision(wordless(request, command, now), null);
    }

    private static RequestEvent wordless(ServiceRequest request, ActCommand command, Circumstances now) {
        if (command instanceof Dispatch dispatch) {
            return dispatched(request, dispatch, now);
        }
        if (command instanceof Acknowledge) {
            return acknowledged(request, now);
        }
        if (command instanceof Close close) {
            return new Closed(close.note());
        }
        refuseIfOverdue(request, now.now());
        if (command instanceof Annul annul) {
            return new Voided(annul.reason());
        }
        if (command instanceof Decline decline) {
            return new Declined(decline.reason(), decline.toldRoute());
        }
        if (command instanceof Transfer transfer) {
            return new Transferred(transfer.target(), transfer.note());
        }
        throw new IllegalArgumentException("no such act: " + command);
    }

    private static Dispatched dispatched(ServiceRequest request, Dispatch command, Circumstances now) {
        Parts.requireDistinct(command.department(), command.supporting());
        Clocks clocks = HandlingDecisions.clocks(request, now);
        Step completion = request.cycle().kind().step();
        List<NewPart> supporting = command.supporting().stream()
                .map(department -> clocks.part(PartRole.SUPPORTING, department, completion))
                .toList();
        return new Dispatched(
                command.department(),
                command.chosenProposal(),
                now.catalogueVersion(),
                false,
                command.reason(),
                clocks.part(PartRole.LEAD, command.department(), completion).clocks(),
                supporting.isEmpty() ? null : supporting,
                command.overrideReason());
    }

    private static Acknowledged acknowledged(ServiceRequest request, Circumstances now) {
        Assignment part = ownPart(request, now);
        if (part.acknowledgedAt() != null) {
            throw illegal(request, Act.ACKNOWLEDGE);
        }
        return part.isLead()
                ? new Acknowledged(part.department(), null, null)
                : new Acknowledged(part.department(), part.number(), request.status());
    }

    /** The open part of the actor's department. */
    static Assignment ownPart(ServiceRequest request, Circumstances now) {
        Assignment part = request.openPartOf(now.actor().department());
        if (part == null) {
            throw refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return part;
    }

    /** The open part of the actor's department, which must be the lead's. */
    static Assignment ownLeadPart(ServiceRequest request, Circumstances now) {
        Assignment part = ownPart(request, now);
        if (!part.isLead()) {
            throw refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return part;
    }

    /** The lead's open part, whoever acts. */
    static Assignment leadPart(ServiceRequest request) {
        Assignment lead = request.leadPart();
        if (lead == null) {
            throw refusal(RequestProblem.DEPARTMENT_NEEDED);
        }
        return lead;
    }

    /** The last undecided proceeding of a kind, or the one that is named. */
    static Proceeding pending(ServiceRequest request, Kind kind, @Nullable Integer number) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == kind && each.isOpen())
                .filter(each -> number == null || each.number() == number)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOTHING_PENDING, Map.of("kind", kind.code())));
    }

    static void requireNonePending(ServiceRequest request, Kind kind) {
        if (request.handling().open(kind).isPresent()) {
            throw new ProblemException(RequestProblem.ALREADY_PENDING, Map.of("kind", kind.code()));
        }
    }

    // otherwise voiding, declining, transferring or merging would be a way to make lateness vanish from the rates
    static void refuseIfOverdue(ServiceRequest request, Instant now) {
        if (request.isOverdueAt(now)) {
            throw refusal(RequestProblem.OVERDUE_STAYS_COUNTED);
        }
    }

    static ProblemException refusal(RequestProblem problem) {
        return new ProblemException(problem, Map.of());
    }

    static ProblemException illegal(ServiceRequest request, Act act) {
        return new ProblemException(
                RequestProblem.ILLEGAL_TRANSITION,
                Map.of("status", request.status().code(), "act", act.code()));
    }

    private static RequestEvent.Matter matterOf(Registration registration) {
        return new RequestEvent.Matter(
                registration.nature(),
                registration.channel(),
                registration.urgency(),
                registration.subjectCode(),
                registration.place().townshipCode(),
                registration.place().villageCode(),
                registration.enterpriseCode(),
                registration.secret(),
                registration.anonymous());
    }

    /** A time later than now is taken for now: what begins beyond every cut-off would be in no figure. */
    static RequestEvent.Imported imported(
            UUID id, RequestNumber number, ImportedRequest request, SealedCaller caller, String salt, Instant now) {
        Instant completed = request.completedAt();
        return new RequestEvent.Imported(
                id,
                number.value(),
                request.source(),
                request.externalId(),
                request.receivedAt().isAfter(now) ? now : request.receivedAt(),
                request.matter(),
                commitments(request.title(), request.text(), request.place(), null, caller, salt),
                request.rules(),
                request.department(),
                request.dueAt(),
                request.provisional(),
                request.explanation(),
                completed != null && completed.isAfter(now) ? now : completed,
                request.direct(),
                request.declared(),
                TimeAnomaly.of(request, now));
    }

    private static RequestEvent.Commitments commitments(
            String title, String text, Place place, @Nullable String enterpriseName, SealedCaller caller, String salt) {
        return new RequestEvent.Commitments(
                EventChain.commitment(
                        salt, title, text, place.address(), place.longitude(), place.latitude(), enterpriseName),
                caller.commitment());
    }
}
