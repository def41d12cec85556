package hotline.statistics;

import hotline.shared.Coded;

/** By what a clock belongs to a window. */
public enum ClockPeriod implements Coded {
    /** 到期口径: its limit lies in the window. */
    DUE,
    /** 启动口径: it started in the window. */
    STARTED;
}
