package hotline.request.events;

import hotline.calendar.WorkingTime;
import hotline.request.RequestStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened between a department and those who judge its petitions and replies. */
public sealed interface HandlingEvent extends RequestEvent {

    /** The department spoke to the caller or went to the place. */
    record Contacted(int assignment, @Nullable String note) implements HandlingEvent {}

    /**
     * The lead holds that it is not competent.
     *
     * @param basis the legal basis
     * @param review the clock of the supervisor's decision
     */
    record SentBack(int assignment, String basis, String reason, StartedClock review) implements HandlingEvent {}

    /**
     * The department was right: the request is dispatched anew, or, once handled, the dispute is settled its way.
     *
     * @param dispatch the clock of the further dispatch; absent where the request was handled first
     */
    record SendBackGranted(int proceeding, String reason, @Nullable StartedClock dispatch, @Nullable RequestStatus to)
            implements HandlingEvent {}

    /** The department is the responsible one. */
    record SendBackRefused(int proceeding, String reason, @Nullable RequestStatus to) implements HandlingEvent {}

    /** 先办后议: it is handled now and disputed later. */
    record HandlingOrderedFirst(int proceeding, String reason) implements HandlingEvent {}

    /** The time for sending back passed in silence, which makes the department the responsible one. */
    record ResponsibilityFixed(int assignment) implements HandlingEvent {}

    /**
     * Other departments took over.
     *
     * @param ended numbers of the parts that are over
     */
    record Reassigned(
            String reason,
            List<Integer> ended,
            List<NewPart> parts,
            @Nullable Integer catalogueVersion,
            @Nullable RequestStatus to)
            implements HandlingEvent {}

    /** The lead asked for more time before the deadline. */
    record ExtensionAsked(int assignment, WorkingTime amount, String reason, boolean callerTold, StartedClock review)
            implements HandlingEvent {}

    /** The deadline was moved on from where it was. */
    record ExtensionGranted(int proceeding, @Nullable String note, List<MovedClock> moves) implements HandlingEvent {}

    /** The deadline stays. */
    record ExtensionRefused(int proceeding, String reason) implements HandlingEvent {}

    /** The clocks of handling stand still. */
    record Paused(String cause, String reason) implements HandlingEvent {}

    /** The clocks of handling run on; their deadlines moved by the span of the pause. */
    record Resumed(int proceeding, @Nullable String note, List<MovedClock> moves) implements HandlingEvent {}

    /** An office or station inside the department is to give its part. */
    record PassedOn(int assignment, String office, @Nullable String note, StartedClock clock)
            implements HandlingEvent {}

    /** The office or station gave its part. */
    record PartGiven(int proceeding, String note) implements HandlingEvent {}

    /** The department's head signed; only now does the reply go out. */
    record Signed(
            int proceeding,
            @Nullable String reviewCause,
            @Nullable StartedClock reviewClock,
            @Nullable RequestStatus to)
            implements HandlingEvent {}

    /** The department's head did not sign. */
    record DraftReturned(int proceeding, String reason) implements HandlingEvent {}

    /**
     * The reply stands.
     *
     * @param claimConfirmedAt the instant on paper that a supervisor confirmed, which then decides
     */
    record ReplyPassed(
            int proceeding, @Nullable Instant claimConfirmedAt, @Nullable String evidence, @Nullable String note)
            implements HandlingEvent {}

    /** The reply does not stand; the deadlines moved by the span from it to the refusal. */
    record ReplyRefused(int proceeding, String reason, List<MovedClock> moves) implements HandlingEvent {}
}
