package hotline.deadline;

import hotline.shared.Coded;

/** The step of handling that a clock measures. */
public enum Step implements Coded {
    /** 派单: the hotline itself passes the request on. */
    DISPATCH(StartEvent.RECEIPT, false, false),
    /** 响应: somebody reacts to an urgent call, which completes nothing. */
    RESPONSE(StartEvent.RECEIPT, false, false),
    /** 签收: the department takes the request. */
    ACKNOWLEDGEMENT(StartEvent.DISPATCH, false, false),
    /** 先行联系: the department speaks to the caller. */
    FIRST_CONTACT(StartEvent.DISPATCH, false, false),
    /** 退单: until when the department may send the request back. */
    SEND_BACK(StartEvent.DISPATCH, false, true),
    /** 审核: what is decided about a petition for which the pack has no rule of its own. */
    REVIEW(StartEvent.PETITION, true, true),
    /** 退单审核: a send-back is granted or refused. */
    SEND_BACK_REVIEW(StartEvent.PETITION, true, true),
    /** 延期审核: an extension is granted or refused. */
    EXTENSION_REVIEW(StartEvent.PETITION, true, true),
    /** 答复审核: a closing reply is passed or refused; it delays no completion. */
    REPLY_REVIEW(StartEvent.PETITION, true, true),
    /** 督办: the answer to a supervision order. */
    SUPERVISION(StartEvent.ORDER, true, false),
    /** 内部转派: an office or station inside the department gives its part. */
    INTERNAL(StartEvent.PASSING_ON, true, true),
    /** 办结: the reply that stands. */
    COMPLETION(StartEvent.RECEIPT, false, false),
    /** 重办: the reply of a further handling cycle. */
    REDO(StartEvent.REDO, false, false);

    private final StartEvent start;
    private final boolean ofProceeding;
    private final boolean overtakenByReply;

    /**
     * @param start the event that starts its clock where no other is named
     * @param ofProceeding whether its clock runs for the decision or the answer of one proceeding
     * @param overtakenByReply whether the reply that stands leaves nothing to do of what its clock runs for
     */
    Step(StartEvent start, boolean ofProceeding, boolean overtakenByReply) {
        this.start = start;
        this.ofProceeding = ofProceeding;
        this.overtakenByReply = overtakenByReply;
    }

    StartEvent start() {
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
}
