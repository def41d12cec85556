package hotline.request;

import hotline.shared.Coded;

/** The kind of thing that a caller asks for (国办发〔2020〕53号), independent of its subject. */
public enum Nature implements Coded {
    /** 咨询. */
    CONSULTATION,
    /** 求助. */
    HELP,
    /** 投诉. */
    COMPLAINT,
    /** 举报: secret by default. */
    TIP_OFF,
    /** 意见建议. */
    SUGGESTION,
    /** 表扬. */
    PRAISE,
    /** 其他. */
    OTHER;

    /** The value with a code, as written by {@link #code()}. */
    public static Nature of(String code) {
        return Coded.of(Nature.class, code);
    }
}
