package hotline.request;

import hotline.shared.Coded;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request stands in its lifecycle; {@link Lifecycle} has the ways between. */
public enum RequestStatus implements Coded {
    /** 待派单. */
    REGISTERED(true),
    /** 待签收. */
    DISPATCHED(true),
    /** 办理中. */
    IN_PROGRESS(true),
    /** 退单待审: a supervisor is to decide whether the department is competent. */
    SENT_BACK(true),
    /** 已暂停: no clock of its handling runs. */
    PAUSED(true),
    /** 待审签: the reply waits for the signature of the department's head. */
    AWAITING_SIGNATURE(true),
    /** 答复待审核: whether the reply stands is being reviewed, and its clock stands still. */
    UNDER_REVIEW(true),
    /** 已办结: the reply stands, the clock has stopped. */
    COMPLETED(false),
    /** 已归档. */
    CLOSED(false),
    /** 不予受理. */
    DECLINED(false),
    /** 已移交. */
    TRANSFERRED(false),
    /** 已并单. */
    MERGED(false),
    /** 已撤单. */
    WITHDRAWN(false),
    /** 已作废. */
    VOIDED(false);

    /** Those in which somebody still has to do something. */
    public static final Set<RequestStatus> OPEN = Arrays.stream(values())
            .filter(status -> status.open)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(() -> EnumSet.noneOf(RequestStatus.class)), Collections::unmodifiableSet));

    private final boolean open;

    RequestStatus(boolean open) {
        this.open = open;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return open;
    }

    /** The value with a code, as written by {@link #code()}. */
    public static RequestStatus of(String code) {
        return Coded.of(RequestStatus.class, code);
    }
}
