package hotline.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** What a clock runs for. */
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
    /** 审核: a send-back or an extension is decided. */
    REVIEW,
    /** 办结: the reply that stands. */
    COMPLETION,
    /** 重办: the reply of a further handling cycle. */
    REDO;

    /** The step with a code, as written by {@link #code()}. */
    public static Step of(String code) {
        return Coded.of(Step.class, code);
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
