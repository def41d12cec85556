package hotline.request;

import hotline.calendar.WorkingTime;
import hotline.shared.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a request that one person opens and another decides, answers or ends. Its words stand in the events.
 *
 * @param number from 1 within the request
 * @param assignmentNumber the department's part it is about, 0 for the request itself
 * @param openedBy the id of who opened it
 * @param code what exactly: a cause of a pause, a level, an office; as the kind says
 * @param amount how much was asked for, of an extension
 * @param claimedAt when a reply that was entered later from paper is said to have been given
 */
public record Proceeding(
        int number,
        Kind kind,
        int cycleNumber,
        int assignmentNumber,
        Instant openedAt,
        String openedBy,
        @Nullable String code,
        @Nullable WorkingTime amount,
        @Nullable Instant claimedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    /** The kinds of proceedings. */
    public enum Kind implements Coded {
        /** 退单. */
        SEND_BACK,
        /** 延期. */
        EXTENSION,
        /** 暂停; the code is the cause's. */
        PAUSE,
        /** 内部转派; the code names the office. */
        PASSING_ON,
        /** 审签. */
        SIGNATURE,
        /** 答复审核; the code says why it is reviewed. */
        REPLY_REVIEW,
        /** 疑难会商; the code is the level. */
        CONFERENCE,
        /** 督办; the code is the level. */
        SUPERVISION_ORDER,
        /** 上级平台: an answer of the superior platform is awaited; the code says to what. */
        SUPERIOR,
        /** 认定; the code says about what. */
        ADJUDICATION;
    }

    /** How a proceeding ended. */
    public enum Outcome implements Coded {
        GRANTED,
        REFUSED,
        /** Done, given, answered or concluded. */
        DONE,
        /** 提级: went on to the next level. */
        ESCALATED,
        /** Overtaken: the request was completed or left before anybody decided. */
        MOOT;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether clocks stood still for it and were moved by its span: a pause that ended, a review that refused the reply. */
    public boolean isStandstill() {
        return (kind == Kind.PAUSE && outcome == Outcome.DONE)
                || (kind == Kind.REPLY_REVIEW && outcome == Outcome.REFUSED);
    }

    /** The same, asking for a term. */
    public Proceeding asking(WorkingTime term) {
        return new Proceeding(
                number,
                kind,
                cycleNumber,
                assignmentNumber,
                openedAt,
                openedBy,
                code,
                term,
                claimedAt,
                closedAt,
                outcome);
    }

    /** About another cycle than the one that was running when it was opened. */
    public Proceeding about(int cycle) {
        return new Proceeding(
                number, kind, cycle, assignmentNumber, openedAt, openedBy, code, amount, claimedAt, closedAt, outcome);
    }

    public Proceeding closed(Instant at, Outcome how) {
        return new Proceeding(
                number, kind, cycleNumber, assignmentNumber, openedAt, openedBy, code, amount, claimedAt, at, how);
    }
}
