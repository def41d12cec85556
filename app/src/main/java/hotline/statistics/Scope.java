package hotline.statistics;

import hotline.shared.Coded;

/** Which accepted requests a figure is about. */
public enum Scope implements Coded {
    /** 全口径. */
    ALL,
    /** 转办口径: without those that the hotline answered directly. */
    DISPATCHED;
}
