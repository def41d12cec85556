package hotline.deadline;

import java.util.Locale;

/** The event that starts a clock; explanations name it. */
public enum StartEvent {
    /** 受理. */
    RECEIPT,
    /** 转办: the clock of an assignment starts with its dispatch. */
    DISPATCH,
    /** 提出申请. */
    PETITION,
    /** 发起重办. */
    REDO,
    /** 重新办理. */
    REOPENING,
    /** 下达督办. */
    ORDER,
    /** 内部转派. */
    PASSING_ON,
    /** 更正: an urgent matter was taken for a usual one. */
    CORRECTION,
    /** 移交后退回: the clock starts again. */
    RETURN,
    /** 原时限届满: an extension counts on from there. */
    OLD_DEADLINE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
