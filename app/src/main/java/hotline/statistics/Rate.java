package hotline.statistics;

import hotline.shared.Coded;

/** The five published ways to say how much was done on time; each has its own window and its own denominator. */
public enum Rate implements Coded {
    /** 到期口径, the headline: by the deadlines in the window, carried-in requests included. */
    FELL_DUE,
    /** 已办结＋逾期未结口径: of those received in the window. */
    SETTLED,
    /** 已办结口径: of those completed in the window. */
    CLOSED,
    /** 受理口径: of those received in the window, due or not. */
    RECEIVED,
    /** 未逾期口径: of those received in the window, what is neither late nor overdue. */
    NOT_OVERDUE;
}
