package hotline.request;

import hotline.deadline.StartEvent;
import hotline.request.CourseCommand.Merge;
import hotline.request.CourseCommand.Redo;
import hotline.request.CourseCommand.Reopen;
import hotline.request.CourseCommand.Return;
import hotline.request.CourseCommand.Unmerge;
import hotline.request.CourseCommand.Withdraw;
import hotline.request.events.CourseEvent;
import hotline.request.events.CourseEvent.Merged;
import hotline.request.events.CourseEvent.Redone;
import hotline.request.events.CourseEvent.Reopened;
import hotline.request.events.CourseEvent.Returned;
import hotline.request.events.CourseEvent.Unmerged;
import hotline.request.events.CourseEvent.Withdrawn;
import hotline.shared.DepartmentKey;
import java.util.List;

/** Which event takes a request out of the count, brings it back, or begins another round; pure. */
final class CourseDecisions {

    private CourseDecisions() {}

    static CourseEvent decide(ServiceRequest request, CourseCommand command, Circumstances now) {
        if (command instanceof Merge merge) {
            return merged(request, merge, now);
        }
        if (command instanceof Unmerge unmerge) {
            return new Unmerged(unmerge.reason(), statusBefore(request));
        }
        if (command instanceof Withdraw withdraw) {
            // at the very deadline what is done is on time, so that only what comes after it stays late
            return new Withdrawn(
                    withdraw.reason(), request.isOverdueAt(now.now().minusNanos(1)));
        }
        Clocks clocks = HandlingDecisions.clocks(request, now);
        if (command instanceof Return back) {
            return new Returned(
                    back.reason(),
                    now.rules().versions(),
                    clocks.ofRound(
                            request.cycle().kind().step(),
                            StartEvent.RETURN,
                            request.cycle().startedAt(),
                            true));
        }
        if (command instanceof Reopen reopen) {
            return new Reopened(
                    reopen.reason(),
                    now.rules().versions(),
                    clocks.ofRound(CycleKind.REOPENING.step(), StartEvent.REOPENING, now.now(), true));
        }
        if (command instanceof Redo redo) {
            return redone(request, redo, now, clocks);
        }
        throw new IllegalArgumentException("no such act: " + command);
    }

    /** 并单: into the earliest received one; what is overdue stays what it is. */
    private static Merged merged(ServiceRequest request, Merge command, Circumstances now) {
        ServiceRequest parent = now.parent();
        boolean isUnfit = parent == null
                || parent.id().equals(request.id())
                || !parent.isOpen()
                || !parent.divisionCode().equals(request.divisionCode());
        if (parent == null || isUnfit) {
            throw Decisions.refusal(RequestProblem.UNKNOWN_PARENT);
        }
        if (parent.receivedAt().isAfter(request.receivedAt())) {
            throw Decisions.refusal(RequestProblem.PARENT_LATER);
        }
        Decisions.refuseIfOverdue(request, now.now());
        return new Merged(parent.number().value(), command.reason());
    }

    /** Where a merged request stood; its parts tell, since merging changed none. */
    private static RequestStatus statusBefore(ServiceRequest request) {
        Assignment lead = request.leadPart();
        if (lead == null) {
            return RequestStatus.REGISTERED;
        }
        return lead.acknowledgedAt() == null ? RequestStatus.DISPATCHED : RequestStatus.IN_PROGRESS;
    }

    private static Redone redone(ServiceRequest request, Redo command, Circumstances now, Clocks clocks) {
        DepartmentKey department = command.department() == null ? request.lead() : command.department();
        if (department == null) {
            throw Decisions.refusal(RequestProblem.DEPARTMENT_NEEDED);
        }
        return new Redone(
                command.reason(),
                now.rules().versions(),
                clocks.ofRound(CycleKind.REDO.step(), StartEvent.REDO, now.now(), false),
                List.of(clocks.part(PartRole.LEAD, department, CycleKind.REDO.step())));
    }
}
