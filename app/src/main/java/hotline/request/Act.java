package hotline.request;

import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Coded;

/** What people do to a request. Each act leads to one event. */
public enum Act implements Coded {
    /** 登记. */
    REGISTER,
    /** 导入: taken over from an old system. */
    IMPORT,
    /** 派单. */
    DISPATCH,
    /** 直接办结. */
    ANSWER,
    /** 不予受理. */
    DECLINE,
    /** 移交. */
    TRANSFER,
    /** 作废. */
    VOID,
    /** 签收. */
    ACKNOWLEDGE,
    /** 答复. */
    REPLY,
    /** 归档. */
    CLOSE;

    /** The value with a code, as written by {@link #code()}. */
    public static Act of(String code) {
        return Coded.of(Act.class, code);
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.codeOf(this);
    }
}
