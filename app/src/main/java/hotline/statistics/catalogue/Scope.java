package hotline.statistics.catalogue;

import hotline.shared.Coded;

/** The accepted requests that a figure is about. */
public enum Scope implements Coded {
    /** 全口径. */
    ALL,
    /** 转办口径: without those that the hotline answered directly. */
    DISPATCHED;
}
