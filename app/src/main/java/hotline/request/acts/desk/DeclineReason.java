package hotline.request.acts.desk;

import hotline.shared.Coded;

/** Why a matter is not accepted (国办发〔2020〕53号; 国办函〔2025〕66号 (二)). */
public enum DeclineReason implements Coded {
    /** 诉讼. */
    LITIGATION,
    /** 仲裁. */
    ARBITRATION,
    /** 纪检监察. */
    DISCIPLINE,
    /** 行政复议. */
    RECONSIDERATION,
    /** 政府信息公开. */
    DISCLOSURE,
    /** 已进入信访渠道. */
    PETITION,
    /** 国家秘密. */
    STATE_SECRET,
    /** 商业秘密. */
    COMMERCIAL_SECRET,
    /** 个人隐私. */
    PRIVACY,
    /** 违反公序良俗. */
    PUBLIC_MORALS,
    /** 违反法律法规. */
    ILLEGAL,
    /** 恶意扰乱热线秩序. */
    DISRUPTION;

    /** The value with a code, as written by {@link #code()}. */
    public static DeclineReason of(String code) {
        return Coded.of(DeclineReason.class, code);
    }
}
