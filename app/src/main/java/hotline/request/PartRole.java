package hotline.request;

import hotline.shared.Coded;

/** What a department is in a request. */
public enum PartRole implements Coded {
    /** 主办: answers for the request. */
    LEAD,
    /** 协办. */
    SUPPORTING;
}
