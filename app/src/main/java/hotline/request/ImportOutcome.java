package hotline.request;

import hotline.shared.Coded;

/**
 * The result of importing one request of an old system.
 *
 * @param number of the request that was made now or before
 */
public record ImportOutcome(RequestNumber number, Kind kind) {

    /** Tells a request that was made from one that was there. */
    public enum Kind implements Coded {
        /** 新建. */
        CREATED,
        /** 已有，内容相同. */
        UNCHANGED,
        /** 已有，内容不同: nothing was overwritten. */
        CHANGED;
    }
}
