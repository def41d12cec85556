package hotline.statistics.catalogue;

import hotline.shared.Coded;

/** The deadline or the decision that a request is judged by. */
public enum Basis implements Coded {
    /** 按现行时限: after granted extensions. */
    CURRENT,
    /** 按原时限: before extensions, and pauses do not count. */
    ORIGINAL,
    /** 认定后: the current deadline, but what two persons decided about a verdict stands in its place. */
    ADJUDICATED;
}
