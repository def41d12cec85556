package hotline.statistics.catalogue;

import hotline.shared.Coded;

/** The instant of a clock that must lie in the window. */
public enum ClockPeriod implements Coded {
    /** 到期口径: its limit lies in the window. */
    DUE,
    /** 启动口径: it started in the window. */
    STARTED;
}
