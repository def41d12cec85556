package hotline.deadline;

import java.util.Locale;

/** What starts a clock; explanations name it. */
public enum StartEvent {
    /** 受理. */
    RECEIPT,
    /** 转办: the clock of an assignment starts with its dispatch. */
    DISPATCH,
    /** 提出申请. */
    PETITION,
    /** 发起重办. */
    REDO;

    /** What starts the clock of a step where nothing else is said. */
    static StartEvent usualOf(Step step) {
        return switch (step) {
            case DISPATCH, RESPONSE, COMPLETION -> RECEIPT;
            case ACKNOWLEDGEMENT, FIRST_CONTACT, SEND_BACK -> StartEvent.DISPATCH;
            case REVIEW -> PETITION;
            case REDO -> StartEvent.REDO;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
