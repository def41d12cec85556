package hotline.request.handling;

import hotline.shared.Coded;

/** The matter about which a superior platform is asked or told, of one of its orders. */
public enum SuperiorMatter implements Coded {
    /** 办理结果. */
    REPLY,
    /** 延期. */
    EXTENSION,
    /** 退单. */
    SEND_BACK;
}
