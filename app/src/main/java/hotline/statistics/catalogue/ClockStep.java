package hotline.statistics.catalogue;

import hotline.shared.Coded;
import org.jspecify.annotations.Nullable;

/** The steps whose clocks are counted. The time for sending back is none of them: it is a right, and silence no lateness. */
public enum ClockStep implements Coded {
    /** 派单. */
    DISPATCH(ClockView.REQUEST),
    /** 响应. */
    RESPONSE(ClockView.REQUEST),
    /** 签收. */
    ACKNOWLEDGEMENT(ClockView.DEPARTMENT),
    /** 先行联系. */
    FIRST_CONTACT(ClockView.DEPARTMENT),
    /** 退单审核. */
    SEND_BACK_REVIEW(ClockView.REQUEST),
    /** 延期审核. */
    EXTENSION_REVIEW(ClockView.REQUEST),
    /** 答复审核. */
    REPLY_REVIEW(ClockView.REQUEST),
    /** 督办答复. */
    SUPERVISION(ClockView.DEPARTMENT),
    /** 内部转派. */
    INTERNAL(ClockView.DEPARTMENT),
    /** 办结, of the first cycle. */
    COMPLETION(null),
    /** 重办, and 重新办理. */
    REDO(null);

    /** Absent where both have it. */
    private final @Nullable ClockView only;

    ClockStep(@Nullable ClockView only) {
        this.only = only;
    }

    boolean isIn(ClockView view) {
        return only == null || only == view;
    }
}
