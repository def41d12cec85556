package hotline.request;

import hotline.calendar.WorkingTime;
import hotline.deadline.ExtensionRule;
import hotline.deadline.StartEvent;
import hotline.deadline.Step;
import hotline.request.Decisions.Decision;
import hotline.request.HandlingCommand.AskExtension;
import hotline.request.HandlingCommand.Contact;
import hotline.request.HandlingCommand.FixResponsibility;
import hotline.request.HandlingCommand.GivePart;
import hotline.request.HandlingCommand.GrantExtension;
import hotline.request.HandlingCommand.GrantSendBack;
import hotline.request.HandlingCommand.HandleFirst;
import hotline.request.HandlingCommand.PassOn;
import hotline.request.HandlingCommand.Pause;
import hotline.request.HandlingCommand.Reassign;
import hotline.request.HandlingCommand.RefuseExtension;
import hotline.request.HandlingCommand.RefuseSendBack;
import hotline.request.HandlingCommand.Resume;
import hotline.request.HandlingCommand.SendBack;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.Rules.RequestMatter;
import hotline.request.events.HandlingEvent;
import hotline.request.events.HandlingEvent.Contacted;
import hotline.request.events.HandlingEvent.ExtensionAsked;
import hotline.request.events.HandlingEvent.ExtensionGranted;
import hotline.request.events.HandlingEvent.ExtensionRefused;
import hotline.request.events.HandlingEvent.HandlingOrderedFirst;
import hotline.request.events.HandlingEvent.PartGiven;
import hotline.request.events.HandlingEvent.PassedOn;
import hotline.request.events.HandlingEvent.Paused;
import hotline.request.events.HandlingEvent.Reassigned;
import hotline.request.events.HandlingEvent.ResponsibilityFixed;
import hotline.request.events.HandlingEvent.Resumed;
import hotline.request.events.HandlingEvent.SendBackGranted;
import hotline.request.events.HandlingEvent.SendBackRefused;
import hotline.request.events.HandlingEvent.SentBack;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which event a department's petition, or a decision about one, leads to; pure. */
final class HandlingDecisions {

    private HandlingDecisions() {}

    static Decision decide(ServiceRequest request, HandlingCommand command, Circumstances now) {
        Decision reply = ReplyDecisions.decide(request, command, now);
        return reply == null ? new Decision(event(request, command, now), null) : reply;
    }

    private static HandlingEvent event(ServiceRequest request, HandlingCommand command, Circumstances now) {
        if (command instanceof Contact contact) {
            return new Contacted(Decisions.ownPart(request, now).number(), contact.note());
        }
        if (command instanceof Reassign reassign) {
            return reassigned(request, reassign, now);
        }
        if (command instanceof PassOn passOn) {
            int part = Decisions.ownPart(request, now).number();
            return new PassedOn(
                    part, passOn.office(), passOn.note(), clocks(request, now).start(Step.INTERNAL));
        }
        if (command instanceof GivePart give) {
            return given(request, give, now);
        }
        if (command instanceof Pause pause) {
            return paused(request, pause, now);
        }
        if (command instanceof Resume resume) {
            return resumed(request, resume, now);
        }
        return petition(request, command, now);
    }

    private static HandlingEvent petition(ServiceRequest request, HandlingCommand command, Circumstances now) {
        if (command instanceof SendBack sendBack) {
            return sentBack(request, sendBack, now);
        }
        if (command instanceof GrantSendBack grant) {
            return granted(request, grant, now);
        }
        if (command instanceof RefuseSendBack refuse) {
            Proceeding dispute = decidableSendBack(request);
            return new SendBackRefused(dispute.number(), refuse.reason(), request.isOpen() ? null : request.status());
        }
        if (command instanceof HandleFirst first) {
            Proceeding dispute = Decisions.pending(request, Kind.SEND_BACK, null);
            return new HandlingOrderedFirst(dispute.number(), first.reason());
        }
        if (command instanceof FixResponsibility) {
            return fixed(request, now);
        }
        if (command instanceof AskExtension ask) {
            return asked(request, ask, now);
        }
        if (command instanceof GrantExtension grant) {
            Proceeding asked = Decisions.pending(request, Kind.EXTENSION, null);
            WorkingTime amount = Objects.requireNonNull(asked.amount());
            // counted from the old deadline, however late it is granted
            return new ExtensionGranted(
                    asked.number(),
                    grant.note(),
                    new Moves(request, now.rules()).extended(asked.assignmentNumber(), amount));
        }
        if (command instanceof RefuseExtension refuse) {
            return new ExtensionRefused(
                    Decisions.pending(request, Kind.EXTENSION, null).number(), refuse.reason());
        }
        throw new IllegalArgumentException("no such act: " + command);
    }

    /** 退单: only within its time; silence makes the department the responsible one. */
    private static SentBack sentBack(ServiceRequest request, SendBack command, Circumstances now) {
        Assignment lead = Decisions.ownLeadPart(request, now);
        Decisions.requireNonePending(request, Kind.SEND_BACK);
        ClockRun window = request.clock(Step.SEND_BACK, lead.number());
        boolean isOver = window == null || !window.isRunning() || isAfter(now.now(), window.dueAt());
        if (isOver) {
            throw Decisions.refusal(RequestProblem.SEND_BACK_TOO_LATE);
        }
        return new SentBack(
                lead.number(),
                command.basis(),
                command.reason(),
                clocks(request, now).start(Step.SEND_BACK_REVIEW));
    }

    private static boolean isAfter(Instant instant, @Nullable Instant due) {
        return due != null && instant.isAfter(due);
    }

    private static SendBackGranted granted(ServiceRequest request, GrantSendBack command, Circumstances now) {
        Proceeding dispute = decidableSendBack(request);
        boolean isToBeDispatched = request.isOpen() && isOfOpenPart(request, dispute);
        return new SendBackGranted(
                dispute.number(),
                command.reason(),
                isToBeDispatched ? clocks(request, now).start(Step.DISPATCH, StartEvent.PETITION) : null,
                isToBeDispatched ? null : request.status());
    }

    /** A second send-back of the same request is decided by a conference. */
    private static Proceeding decidableSendBack(ServiceRequest request) {
        Proceeding open = Decisions.pending(request, Kind.SEND_BACK, null);
        boolean isSecond = request.proceedings().stream()
                .anyMatch(each -> each.kind() == Kind.SEND_BACK && each.number() < open.number());
        if (isSecond && request.isOpen() && isOfOpenPart(request, open)) {
            throw Decisions.refusal(RequestProblem.CONFERENCE_REQUIRED);
        }
        return open;
    }

    /** Whether the department that disputes still has the request; what it once handled is settled without moving it. */
    static boolean isOfOpenPart(ServiceRequest request, Proceeding dispute) {
        return request.assignments().get(dispute.assignmentNumber() - 1).isOpen();
    }

    private static ResponsibilityFixed fixed(ServiceRequest request, Circumstances now) {
        Assignment lead = Decisions.leadPart(request);
        ClockRun window = request.clock(Step.SEND_BACK, lead.number());
        if (window == null || !window.isRunning()) {
            throw new ProblemException(RequestProblem.NOTHING_PENDING, Map.of("kind", Kind.SEND_BACK.code()));
        }
        if (!isAfter(now.now(), window.dueAt())) {
            throw Decisions.refusal(RequestProblem.SEND_BACK_STILL_POSSIBLE);
        }
        return new ResponsibilityFixed(lead.number());
    }

    private static Reassigned reassigned(ServiceRequest request, Reassign command, Circumstances now) {
        Parts parts = Parts.of(request, command.lead(), command.supporting(), clocks(request, now), false);
        if (!parts.isChange()) {
            throw Decisions.refusal(RequestProblem.NOTHING_CHANGES);
        }
        return new Reassigned(command.reason(), parts.ended(), parts.begun(), now.catalogueVersion(), parts.to());
    }

    /** 延期: before the deadline, with the caller told, as often and as long as the pack allows. */
    private static ExtensionAsked asked(ServiceRequest request, AskExtension command, Circumstances now) {
        Assignment lead = Decisions.ownLeadPart(request, now);
        Decisions.requireNonePending(request, Kind.EXTENSION);
        ExtensionRule rule = now.rules()
                .extensionFor(RequestMatter.of(request.matter()))
                .orElseThrow(() -> Decisions.refusal(RequestProblem.EXTENSION_NOT_ALLOWED));
        if (request.dueAt() == null) {
            throw Decisions.refusal(RequestProblem.EXTENSION_NOT_ALLOWED);
        }
        if (isAfter(now.now(), request.dueAt())) {
            throw Decisions.refusal(RequestProblem.EXTENSION_TOO_LATE);
        }
        if (!command.callerTold() && !request.matter().anonymous()) {
            throw Decisions.refusal(RequestProblem.CALLER_NOT_TOLD);
        }
        requireAllowed(request, rule, command.amount());
        return new ExtensionAsked(
                lead.number(),
                command.amount(),
                command.reason(),
                command.callerTold(),
                clocks(request, now).start(Step.EXTENSION_REVIEW));
    }

    private static void requireAllowed(ServiceRequest request, ExtensionRule rule, WorkingTime amount) {
        List<Proceeding> granted = request.proceedings().stream()
                .filter(each -> each.kind() == Kind.EXTENSION
                        && each.outcome() == Outcome.GRANTED
                        && each.cycleNumber() == request.cycle().number())
                .toList();
        Map<String, Object> facts = Map.of(
                "times", rule.times(),
                "amount", rule.each().amount(),
                "unit", rule.each().unit().code());
        if (granted.size() >= rule.times()) {
            throw new ProblemException(RequestProblem.EXTENSIONS_USED_UP, facts);
        }
        WorkingTime inAll = rule.inAll();
        int before = granted.stream()
                .mapToInt(each -> Objects.requireNonNull(each.amount()).amount())
                .sum();
        boolean isTooLong = amount.unit() != rule.each().unit()
                || amount.amount() > rule.each().amount()
                || (inAll != null && before + amount.amount() > inAll.amount());
        if (isTooLong) {
            throw new ProblemException(RequestProblem.EXTENSION_TOO_LONG, facts);
        }
    }

    /** 暂停: for a cause that the pack allows, and never after the deadline. */
    private static Paused paused(ServiceRequest request, Pause command, Circumstances now) {
        if (!now.rules().allowsPauseFor(command.cause())) {
            throw new ProblemException(RequestProblem.PAUSE_NOT_ALLOWED, Map.of("cause", command.cause()));
        }
        if (request.isOverdueAt(now.now())) {
            throw Decisions.refusal(RequestProblem.PAUSE_TOO_LATE);
        }
        return new Paused(command.cause(), command.reason());
    }

    private static Resumed resumed(ServiceRequest request, Resume command, Circumstances now) {
        boolean isOwn =
                Decisions.leadPart(request).department().equals(now.actor().department());
        if (!isOwn && !now.actor().has(Role.SUPERVISOR)) {
            throw Decisions.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        Proceeding pause = Decisions.pending(request, Kind.PAUSE, null);
        return new Resumed(
                pause.number(),
                command.note(),
                new Moves(request, now.cycleRules()).shifted(pause.openedAt(), now.now(), Kind.PAUSE.code()));
    }

    private static PartGiven given(ServiceRequest request, GivePart command, Circumstances now) {
        int part = Decisions.ownPart(request, now).number();
        Proceeding passed = Decisions.pending(request, Kind.PASSING_ON, command.proceeding());
        if (passed.assignmentNumber() != part) {
            throw Decisions.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return new PartGiven(passed.number(), command.note());
    }

    static Clocks clocks(ServiceRequest request, Circumstances now) {
        return new Clocks(now.rules(), request.matter(), request.standing().superior(), now.now());
    }
}
