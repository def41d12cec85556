package hotline.request;

import hotline.deadline.StartEvent;
import hotline.deadline.Step;
import hotline.request.Decisions.Decision;
import hotline.request.Decisions.Message;
import hotline.request.OversightCommand.Adjudicate;
import hotline.request.OversightCommand.AnswerOrder;
import hotline.request.OversightCommand.Appeal;
import hotline.request.OversightCommand.Conclude;
import hotline.request.OversightCommand.Convene;
import hotline.request.OversightCommand.Correct;
import hotline.request.OversightCommand.Recompute;
import hotline.request.OversightCommand.Remind;
import hotline.request.OversightCommand.RepeatCall;
import hotline.request.OversightCommand.SuperiorAnswer;
import hotline.request.OversightCommand.Supervise;
import hotline.request.Proceeding.Kind;
import hotline.request.Rules.RequestMatter;
import hotline.request.events.OversightEvent;
import hotline.request.events.OversightEvent.Adjudicated;
import hotline.request.events.OversightEvent.Appealed;
import hotline.request.events.OversightEvent.CallRepeated;
import hotline.request.events.OversightEvent.ConferenceConcluded;
import hotline.request.events.OversightEvent.ConferenceConvened;
import hotline.request.events.OversightEvent.Corrected;
import hotline.request.events.OversightEvent.OrderAnswered;
import hotline.request.events.OversightEvent.Recomputed;
import hotline.request.events.OversightEvent.Recomputed.FormerDue;
import hotline.request.events.OversightEvent.Reminded;
import hotline.request.events.OversightEvent.SuperiorAnswered;
import hotline.request.events.OversightEvent.SupervisionOrdered;
import hotline.request.events.RequestEvent.Matter;
import hotline.request.events.RequestEvent.MovedClock;
import hotline.request.events.RequestEvent.StartedClock;
import hotline.request.events.RequestEvent.SuperiorOrder;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which event chasing, judging and putting right lead to; pure. */
final class OversightDecisions {

    private static final int HIGHEST_LEVEL = 3;

    private OversightDecisions() {}

    static Decision decide(ServiceRequest request, OversightCommand command, Circumstances now) {
        if (command instanceof RepeatCall call) {
            Message message = Message.of(call.text());
            return new Decision(new CallRepeated(message.commitment(), request.status()), message);
        }
        return new Decision(event(request, command, now), null);
    }

    private static OversightEvent event(ServiceRequest request, OversightCommand command, Circumstances now) {
        if (command instanceof Convene convene) {
            return convened(request, convene);
        }
        if (command instanceof Conclude conclude) {
            return concluded(request, conclude, now);
        }
        if (command instanceof Remind remind) {
            return reminded(request, remind);
        }
        if (command instanceof Supervise supervise) {
            return ordered(request, supervise, now);
        }
        if (command instanceof AnswerOrder answer) {
            return orderAnswered(request, answer, now);
        }
        if (command instanceof Correct correct) {
            return corrected(request, correct, now);
        }
        if (command instanceof Recompute recompute) {
            return recomputed(request, recompute, now);
        }
        if (command instanceof SuperiorAnswer answer) {
            return superiorAnswered(request, answer, now);
        }
        if (command instanceof Appeal appeal) {
            return appealed(request, appeal);
        }
        if (command instanceof Adjudicate adjudicate) {
            return adjudicated(request, adjudicate, now);
        }
        throw new IllegalArgumentException("no such act: " + command);
    }

    /** 疑难会商: level by level, from the deputy secretary-general to the main leaders. */
    private static ConferenceConvened convened(ServiceRequest request, Convene command) {
        Proceeding open = request.handling().open(Kind.CONFERENCE).orElse(null);
        int next = open == null ? 1 + highestBefore(request) : levelOf(open) + 1;
        boolean isSkipping = open == null ? command.level() > next : command.level() != next;
        if (command.level() < 1 || command.level() > HIGHEST_LEVEL || isSkipping) {
            throw new ProblemException(RequestProblem.CONFERENCE_LEVEL, Map.of("next", Math.min(next, HIGHEST_LEVEL)));
        }
        return new ConferenceConvened(
                command.level(), command.participants(), command.question(), open == null ? null : open.number());
    }

    /** The highest level that a conference about the request was called at; 0 before the first one. */
    private static int highestBefore(ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.CONFERENCE)
                .mapToInt(OversightDecisions::levelOf)
                .max()
                .orElse(0);
    }

    private static ConferenceConcluded concluded(ServiceRequest request, Conclude command, Circumstances now) {
        Proceeding conference = Decisions.pending(request, Kind.CONFERENCE, null);
        Proceeding dispute = request.handling()
                .open(Kind.SEND_BACK)
                .filter(each -> HandlingDecisions.isOfOpenPart(request, each))
                .orElse(null);
        Parts parts = Parts.of(
                request, command.lead(), command.supporting(), HandlingDecisions.clocks(request, now), dispute != null);
        return new ConferenceConcluded(
                conference.number(),
                command.lead(),
                command.supporting(),
                command.decision(),
                command.minutes(),
                parts.ended(),
                parts.begun(),
                dispute == null ? null : dispute.number(),
                now.catalogueVersion(),
                parts.to());
    }

    private static Reminded reminded(ServiceRequest request, Remind command) {
        DepartmentKey named = command.department();
        if (named == null) {
            return new Reminded(Decisions.leadPart(request).department(), command.text());
        }
        if (request.openPartOf(named) == null) {
            throw Decisions.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return new Reminded(named, command.text());
    }

    private static SupervisionOrdered ordered(ServiceRequest request, Supervise command, Circumstances now) {
        Assignment lead = Decisions.leadPart(request);
        return new SupervisionOrdered(
                command.level(),
                lead.department(),
                lead.number(),
                command.cause(),
                command.text(),
                HandlingDecisions.clocks(request, now).start(Step.SUPERVISION));
    }

    private static OrderAnswered orderAnswered(ServiceRequest request, AnswerOrder command, Circumstances now) {
        Assignment part = Decisions.ownPart(request, now);
        Proceeding order = Decisions.pending(request, Kind.SUPERVISION_ORDER, command.proceeding());
        if (order.assignmentNumber() != part.number()) {
            throw Decisions.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return new OrderAnswered(order.number(), command.text());
    }

    /** 更正: counted anew from the first instant on, by the rules that the cycle is judged by. */
    private static Corrected corrected(ServiceRequest request, Correct command, Circumstances now) {
        Matter wrong = request.matter();
        Matter right = new Matter(
                command.nature(),
                wrong.channel(),
                command.urgency(),
                command.subjectCode(),
                command.townshipCode(),
                command.villageCode(),
                wrong.enterpriseCode(),
                command.secret() == null ? wrong.secret() : command.secret(),
                wrong.anonymous());
        if (right.equals(wrong)) {
            throw Decisions.refusal(RequestProblem.NOTHING_CHANGES);
        }
        if (wrong.secret() && !right.secret() && !now.actor().has(Role.SUPERVISOR)) {
            // no operator alone takes back what a caller was promised
            throw Decisions.refusal(RequestProblem.WRONG_ROLE);
        }
        List<MovedClock> moves = new Moves(request, now.cycleRules()).recomputed(RequestMatter.of(right), now.now());
        boolean losesDeadline = moves.stream().anyMatch(move -> move.assignment() == 0 && move.dueAt() == null);
        boolean isMoved = moves.stream().anyMatch(move -> move.assignment() == 0);
        if (losesDeadline || (isMoved && !now.actor().has(Role.SUPERVISOR))) {
            // no operator alone takes a lateness back
            Decisions.refuseIfOverdue(request, now.now());
        }
        boolean isNowUrgent = right.urgency() == Urgency.URGENT && wrong.urgency() != Urgency.URGENT;
        List<StartedClock> clocks = isNowUrgent
                ? List.of(new Clocks(now.rules(), right, null, now.now()).start(Step.RESPONSE, StartEvent.CORRECTION))
                : List.of();
        return new Corrected(right, command.reason(), moves, clocks);
    }

    private static Recomputed recomputed(ServiceRequest request, Recompute command, Circumstances now) {
        List<MovedClock> moves =
                new Moves(request, now.cycleRules()).recomputed(RequestMatter.of(request.matter()), now.now());
        if (moves.isEmpty()) {
            throw Decisions.refusal(RequestProblem.NOTHING_CHANGES);
        }
        List<FormerDue> former =
                moves.stream().map(move -> formerDue(request, move)).toList();
        return new Recomputed(command.reason(), now.cycleRules().versions(), moves, former, command.recomputation());
    }

    private static FormerDue formerDue(ServiceRequest request, MovedClock move) {
        return request.clocks().stream()
                .filter(clock -> clock.cycleNumber() == request.cycle().number() && clock.is(move))
                .map(clock -> new FormerDue(clock.dueAt(), clock.provisional()))
                .findFirst()
                .orElseThrow();
    }

    /** 上级平台答复: its limit binds; an extension that it grants also settles the department's own petition. */
    private static SuperiorAnswered superiorAnswered(
            ServiceRequest request, SuperiorAnswer command, Circumstances now) {
        SuperiorOrder order = request.standing().superior();
        if (order == null) {
            throw Decisions.refusal(RequestProblem.NOT_FROM_ABOVE);
        }
        Integer awaited = request.proceedings().stream()
                .filter(each -> each.kind() == Kind.SUPERIOR
                        && each.isOpen()
                        && command.matter().code().equals(each.code()))
                .map(Proceeding::number)
                .findFirst()
                .orElse(null);
        boolean isUnasked = request.handling().open(Kind.SUPERIOR).isEmpty();
        if (isUnasked && !now.actor().has(Role.SUPERVISOR)) {
            throw new ProblemException(RequestProblem.NOTHING_PENDING, Map.of("kind", Kind.SUPERIOR.code()));
        }
        if (command.dueAt() != null && !command.dueAt().isAfter(now.now())) {
            throw Decisions.refusal(RequestProblem.LIMIT_PAST);
        }
        SuperiorOrder next =
                command.dueAt() == null ? order : new SuperiorOrder(order.platform(), order.number(), command.dueAt());
        Proceeding petition = command.matter() == SuperiorMatter.EXTENSION ? pendingExtension(request) : null;
        boolean isMoved = command.agreed() && request.isOpen() && (command.dueAt() != null || petition != null);
        return new SuperiorAnswered(
                command.matter(),
                awaited,
                petition == null ? null : petition.number(),
                command.agreed(),
                command.text(),
                command.agreed() ? next : order,
                isMoved ? new Moves(request, now.cycleRules()).ordered(next, petition, now.now()) : List.of());
    }

    private static @Nullable Proceeding pendingExtension(ServiceRequest request) {
        return request.handling().open(Kind.EXTENSION).orElse(null);
    }

    private static Appealed appealed(ServiceRequest request, Appeal command) {
        int cycle = appealedCycle(request, command);
        boolean isAlreadyAsked = request.proceedings().stream()
                .anyMatch(each -> each.kind() == Kind.ADJUDICATION
                        && each.isOpen()
                        && each.cycleNumber() == cycle
                        && command.subject().code().equals(each.code()));
        if (isAlreadyAsked) {
            throw new ProblemException(RequestProblem.ALREADY_PENDING, Map.of("kind", Kind.ADJUDICATION.code()));
        }
        return new Appealed(command.subject(), cycle, command.verdict(), command.reason(), command.evidence());
    }

    private static int appealedCycle(ServiceRequest request, Appeal command) {
        Integer named = command.cycle();
        boolean isAboutVerdict = command.subject() == AppealSubject.VERDICT;
        if (!isAboutVerdict && named == null) {
            return request.cycle().number();
        }
        List<HandlingCycle> judged = request.cycles().stream()
                .filter(cycle -> named == null || named == cycle.number())
                .filter(cycle -> request.verdictOf(cycle) != null || !isAboutVerdict)
                .toList();
        // the first round first, whose verdict is the headline's
        return judged.stream()
                .filter(cycle -> cycle.adjudicatedVerdict() == null)
                .findFirst()
                .or(() -> judged.stream().findFirst())
                .map(HandlingCycle::number)
                .orElseThrow(() -> Decisions.refusal(
                        isNeverJudged(request, named) ? RequestProblem.NEVER_JUDGED : RequestProblem.NO_VERDICT));
    }

    private static boolean isNeverJudged(ServiceRequest request, @Nullable Integer named) {
        return request.cycles().stream()
                .anyMatch(cycle -> (named == null || named == cycle.number()) && request.isNeverJudged(cycle));
    }

    /** 认定: by a second person, with reason and evidence. */
    private static Adjudicated adjudicated(ServiceRequest request, Adjudicate command, Circumstances now) {
        Proceeding appeal = Decisions.pending(request, Kind.ADJUDICATION, command.proceeding());
        if (appeal.openedBy().equals(now.actor().id())) {
            throw Decisions.refusal(RequestProblem.SAME_PERSON);
        }
        AppealSubject subject = Coded.of(AppealSubject.class, String.valueOf(appeal.code()));
        boolean isAboutVerdict = subject == AppealSubject.VERDICT;
        if (command.upheld() && isAboutVerdict && command.verdict() == null) {
            throw Decisions.refusal(RequestProblem.NO_VERDICT);
        }
        int cycle = appeal.cycleNumber();
        boolean isJudged = request.verdictOf(request.cycles().get(cycle - 1)) != null;
        boolean sets = command.upheld() && isJudged && subject != AppealSubject.UNREASONABLE;
        return new Adjudicated(
                appeal.number(),
                subject,
                cycle,
                command.upheld(),
                sets ? command.verdict() : null,
                command.reason(),
                command.evidence());
    }

    private static int levelOf(Proceeding conference) {
        return Integer.parseInt(String.valueOf(conference.code()));
    }
}
