package hotline.request;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** Where a request stands in its lifecycle; {@link Lifecycle} has the ways between. */
public enum RequestStatus implements Coded {
    /** 待派单. */
    REGISTERED,
    /** 待签收. */
    DISPATCHED,
    /** 办理中. */
    IN_PROGRESS,
    /** 已办结: the reply stands, the clock has stopped. */
    COMPLETED,
    /** 已归档. */
    CLOSED,
    /** 不予受理. */
    DECLINED,
    /** 已移交. */
    TRANSFERRED,
    /** 已作废. */
    VOIDED;

    /** The value with a code, as written by {@link #code()}. */
    public static RequestStatus of(String code) {
        return Coded.of(RequestStatus.class, code);
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
