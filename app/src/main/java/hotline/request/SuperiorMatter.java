package hotline.request;

import hotline.shared.Coded;

/** What an upper platform is asked or told about one of its orders. */
public enum SuperiorMatter implements Coded {
    /** 办理结果. */
    REPLY,
    /** 延期. */
    EXTENSION,
    /** 退单. */
    SEND_BACK;
}
