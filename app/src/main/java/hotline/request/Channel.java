package hotline.request;

import hotline.shared.Coded;

/** The way a request came in. */
public enum Channel implements Coded {
    /** 电话. */
    PHONE,
    /** 网站. */
    WEB,
    /** 移动应用. */
    APP,
    /** 微信. */
    WECHAT,
    /** 来信. */
    LETTER,
    /** 来访. */
    VISIT,
    /** 110 转来 (国办发〔2022〕12号). */
    POLICE,
    /** 上级转办. */
    SUPERIOR,
    /** 旧系统导入. */
    IMPORT,
    /** 其他. */
    OTHER;

    /** The value with a code, as written by {@link #code()}. */
    public static Channel of(String code) {
        return Coded.of(Channel.class, code);
    }
}
