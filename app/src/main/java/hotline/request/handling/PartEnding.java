package hotline.request.handling;

import hotline.shared.Coded;

/** How a department's part was over. */
public enum PartEnding implements Coded {
    /** 已答复: by its own reply. */
    REPLIED,
    /** 由主办答复涵盖: the lead's reply covers a supporting part that had none. */
    COVERED,
    /** 退单获准. */
    SENT_BACK,
    /** 改派: another department took its place. */
    REASSIGNED,
    /** 诉求已移出: the request was declined, transferred, merged, withdrawn or voided. */
    LEFT;
}
