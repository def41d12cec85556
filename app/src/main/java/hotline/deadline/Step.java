package hotline.deadline;

import hotline.shared.Coded;

/** The step of handling that a clock measures. */
public enum Step implements Coded {
    /** 派单: the hotline itself passes the request on. */
    DISPATCH,
    /** 响应: somebody reacts to an urgent call, which completes nothing. */
    RESPONSE,
    /** 签收: the department takes the request. */
    ACKNOWLEDGEMENT,
    /** 先行联系: the department speaks to the caller. */
    FIRST_CONTACT,
    /** 退单: until when the department may send the request back. */
    SEND_BACK,
    /** 审核: what is decided about a petition for which the pack has no rule of its own. */
    REVIEW,
    /** 退单审核: a send-back is granted or refused. */
    SEND_BACK_REVIEW,
    /** 延期审核: an extension is granted or refused. */
    EXTENSION_REVIEW,
    /** 答复审核: a closing reply is passed or refused; it delays no completion. */
    REPLY_REVIEW,
    /** 督办: the answer to a supervision order. */
    SUPERVISION,
    /** 内部转派: an office or station inside the department gives its part. */
    INTERNAL,
    /** 办结: the reply that stands. */
    COMPLETION,
    /** 重办: the reply of a further handling cycle. */
    REDO;

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
