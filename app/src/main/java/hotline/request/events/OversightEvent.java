package hotline.request.events;

import hotline.request.AppealSubject;
import hotline.request.RequestStatus;
import hotline.request.SuperiorMatter;
import hotline.request.Verdict;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What those who chase, judge and put right did with a request. */
public sealed interface OversightEvent extends RequestEvent {

    /**
     * A conference on whose matter it is was called; a higher one takes an open lower one over.
     *
     * @param level 1 to 3
     */
    record ConferenceConvened(int level, List<String> participants, String question, @Nullable Integer escalated)
            implements OversightEvent {}

    /**
     * A conference named the departments.
     *
     * @param ended numbers of the parts that are over
     * @param parts that begin
     * @param sendBack the send-back it decided, if one was open
     */
    record ConferenceConcluded(
            int proceeding,
            DepartmentKey lead,
            List<DepartmentKey> supporting,
            String decision,
            String minutes,
            List<Integer> ended,
            List<NewPart> parts,
            @Nullable Integer sendBack,
            @Nullable Integer catalogueVersion,
            @Nullable RequestStatus to)
            implements OversightEvent {}

    /** The caller called again about the same matter; what was said is committed to. */
    record CallRepeated(String textCommitment, RequestStatus to) implements OversightEvent {}

    /** The hotline reminded the department. */
    record Reminded(DepartmentKey department, String text) implements OversightEvent {}

    /**
     * The department was ordered to answer for the handling.
     *
     * @param level 1 to 3
     * @param cause {@code by-hand}, or what the sweep found
     * @param clock of the answer
     */
    record SupervisionOrdered(
            int level, DepartmentKey department, int assignment, String cause, String text, StartedClock clock)
            implements OversightEvent {}

    /** The department answered an order. */
    record OrderAnswered(int proceeding, String text) implements OversightEvent {}

    /** What was entered wrongly was put right; the old terms stand in the events before. */
    record Corrected(Matter matter, String reason, List<MovedClock> moves, List<StartedClock> clocks)
            implements OversightEvent {}

    /**
     * The deadlines were counted anew after the calendar or the rules changed.
     *
     * @param former where each of the moves came from, in the same order
     * @param recomputation the act on many requests that it is part of; absent where it was about this one alone
     */
    record Recomputed(
            String reason,
            RuleVersions rules,
            List<MovedClock> moves,
            List<FormerDue> former,
            @Nullable UUID recomputation)
            implements OversightEvent {

        /** A deadline as it was before it moved. */
        public record FormerDue(@Nullable Instant dueAt, boolean provisional) {}
    }

    /**
     * What the upper platform answered.
     *
     * @param proceeding that it was awaited in; absent where it came unasked
     * @param superior the order's terms from now on
     * @param extension the department's petition that it settled
     */
    record SuperiorAnswered(
            SuperiorMatter matter,
            @Nullable Integer proceeding,
            @Nullable Integer extension,
            boolean agreed,
            String text,
            SuperiorOrder superior,
            List<MovedClock> moves)
            implements OversightEvent {}

    /** Somebody asked that a verdict or a fact be decided about. */
    record Appealed(AppealSubject subject, int cycle, @Nullable Verdict verdict, String reason, String evidence)
            implements OversightEvent {}

    /** A second person decided; a changed verdict stands beside the first one. */
    record Adjudicated(
            int proceeding,
            AppealSubject subject,
            int cycle,
            boolean upheld,
            @Nullable Verdict verdict,
            String reason,
            String evidence)
            implements OversightEvent {}
}
