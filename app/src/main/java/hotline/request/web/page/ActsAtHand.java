package hotline.request.web.page;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.Assignment;
import hotline.request.ClockRun;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds the acts, of those that a status allows, that there is a reason for now, so that nobody is offered what would be
 * refused.
 */
public final class ActsAtHand {

    private ActsAtHand() {}

    /** Whether an actor who may do an act would find something to do it to. */
    public static boolean isAtHand(ServiceRequest request, Act act, Actor actor, Instant now) {
        return switch (act) {
            case ACKNOWLEDGE -> isUnacknowledged(request, actor);
            case CONTACT -> isUncontacted(request, actor);
            case SEND_BACK ->
                ownsLead(request, actor) && isWindowOpen(request, now) && !isOpen(request, Kind.SEND_BACK);
            case GRANT_SEND_BACK, REFUSE_SEND_BACK -> isOpen(request, Kind.SEND_BACK);
            case FIX_RESPONSIBILITY -> hasWindowLapsed(request, now);
            case ASK_EXTENSION ->
                ownsLead(request, actor) && !request.isOverdueAt(now) && !isOpen(request, Kind.EXTENSION);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> isOpen(request, Kind.EXTENSION);
            case PAUSE -> !request.isOverdueAt(now);
            case RESUME -> actor.has(Role.SUPERVISOR) || ownsLead(request, actor);
            case GIVE_PART -> isOpen(request, Kind.PASSING_ON);
            case REPLY -> isReplyDue(request, actor);
            case CONCLUDE -> isOpen(request, Kind.CONFERENCE);
            case ANSWER_ORDER -> isOpen(request, Kind.SUPERVISION_ORDER) && ownsLead(request, actor);
            case SUPERIOR_ANSWER -> request.standing().superior() != null;
            case ADJUDICATE -> isOpen(request, Kind.ADJUDICATION);
            case RECOMPUTE -> false;
            case VOID, DECLINE, TRANSFER, MERGE -> !request.isOverdueAt(now);
            default -> true;
        };
    }

    private static boolean isOpen(ServiceRequest request, Kind kind) {
        return request.handling().open(kind).isPresent();
    }

    private static boolean ownsLead(ServiceRequest request, Actor actor) {
        Assignment part = request.openPartOf(actor.department());
        return part != null && part.isLead();
    }

    private static boolean isUnacknowledged(ServiceRequest request, Actor actor) {
        Assignment part = request.openPartOf(actor.department());
        return part != null && part.acknowledgedAt() == null;
    }

    private static boolean isUncontacted(ServiceRequest request, Actor actor) {
        Assignment part = request.openPartOf(actor.department());
        return part != null && part.contactedAt() == null && !request.matter().anonymous();
    }

    private static boolean isReplyDue(ServiceRequest request, Actor actor) {
        Assignment part = request.openPartOf(actor.department());
        return part != null
                && part.acknowledgedAt() != null
                && (!part.isLead() || request.status() == RequestStatus.IN_PROGRESS);
    }

    private static boolean isWindowOpen(ServiceRequest request, Instant now) {
        ClockRun window = window(request);
        return window != null && window.isRunning() && (window.dueAt() == null || !now.isAfter(window.dueAt()));
    }

    private static boolean hasWindowLapsed(ServiceRequest request, Instant now) {
        ClockRun window = window(request);
        return window != null && window.isRunning() && window.dueAt() != null && now.isAfter(window.dueAt());
    }

    private static @Nullable ClockRun window(ServiceRequest request) {
        Assignment lead = request.leadPart();
        return lead == null ? null : request.clock(Step.SEND_BACK, lead.number());
    }
}
