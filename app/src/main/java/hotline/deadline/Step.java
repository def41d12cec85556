package hotline.deadline;

import hotline.shared.Coded;
import java.util.Locale;

/** The step of handling that a clock measures. */
public enum Step implements Coded {
    /** 派单: the hotline itself passes the request on. */
    DISPATCH(Start.RECEIPT, false, false),
    /** 响应: somebody reacts to an urgent call, which completes nothing. */
    RESPONSE(Start.RECEIPT, false, false),
    /** 签收: the department takes the request. */
    ACKNOWLEDGEMENT(Start.DISPATCH, false, false),
    /** 先行联系: the department speaks to the caller. */
    FIRST_CONTACT(Start.DISPATCH, false, false),
    /** 退单: until when the department may send the request back. */
    SEND_BACK(Start.DISPATCH, false, true),
    /** 审核: what is decided about a petition for which the pack has no rule of its own. */
    REVIEW(Start.PETITION, true, true),
    /** 退单审核: a send-back is granted or refused. */
    SEND_BACK_REVIEW(Start.PETITION, true, true),
    /** 延期审核: an extension is granted or refused. */
    EXTENSION_REVIEW(Start.PETITION, true, true),
    /** 答复审核: a closing reply is passed or refused; it delays no completion. */
    REPLY_REVIEW(Start.PETITION, true, true),
    /** 督办: the answer to a supervision order. */
    SUPERVISION(Start.ORDER, true, false),
    /** 内部转派: an office or station inside the department gives its part. */
    INTERNAL(Start.PASSING_ON, true, true),
    /** 办结: the reply that stands. */
    COMPLETION(Start.RECEIPT, false, false),
    /** 重办: the reply of a further handling cycle. */
    REDO(Start.REDO, false, false);

    private final Start start;
    private final boolean ofProceeding;
    private final boolean overtakenByReply;

    /**
     * @param start the event that starts its clock where no other is named
     * @param ofProceeding whether its clock runs for the decision or the answer of one proceeding
     * @param overtakenByReply whether the reply that stands leaves nothing to do of what its clock runs for
     */
    Step(Start start, boolean ofProceeding, boolean overtakenByReply) {
        this.start = start;
        this.ofProceeding = ofProceeding;
        this.overtakenByReply = overtakenByReply;
    }

    Start start() {
        return start;
    }

    public boolean isOfProceeding() {
        return ofProceeding;
    }

    public boolean isOvertakenByReply() {
        return overtakenByReply;
    }

    /** The step with a code, as written by {@link #code()}. */
    public static Step of(String code) {
        return Coded.of(Step.class, code);
    }

    /** The step whose rule holds where a pack has none for this one; itself where there is no such step. */
    Step general() {
        return switch (this) {
            case SEND_BACK_REVIEW, EXTENSION_REVIEW, REPLY_REVIEW -> REVIEW;
            default -> this;
        };
    }

    /** The event that starts a clock; explanations name it. */
    public enum Start {
        /** 受理. */
        RECEIPT,
        /** 转办: the clock of a part starts with its dispatch. */
        DISPATCH,
        /** 提出申请. */
        PETITION,
        /** 发起重办. */
        REDO,
        /** 重新办理. */
        REOPENING,
        /** 下达督办. */
        ORDER,
        /** 内部转派. */
        PASSING_ON,
        /** 更正: an urgent matter was taken for a usual one. */
        CORRECTION,
        /** 移交后退回: the clock starts again. */
        RETURN,
        /** 原时限届满: an extension counts on from there. */
        OLD_DEADLINE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
