package hotline.request.handling;

import hotline.shared.Coded;

/** The role of a department in a request. */
public enum PartRole implements Coded {
    /** 主办: answers for the request. */
    LEAD,
    /** 协办. */
    SUPPORTING;
}
