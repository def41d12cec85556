package hotline.supervision;

import hotline.shared.Coded;

/** The kinds of lateness that supervisors are warned of. */
public enum WarningKind implements Coded {
    /** 即将到期. */
    DUE_SOON,
    /** 已逾期. */
    OVERDUE,
    /** 三级督办逾期未答复. */
    ORDER_UNANSWERED;
}
