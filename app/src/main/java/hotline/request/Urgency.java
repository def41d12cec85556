package hotline.request;

import hotline.shared.Coded;

/** How fast somebody has to respond. */
public enum Urgency implements Coded {
    /** 一般. */
    NORMAL,
    /** 紧急: answered within minutes, around the clock. */
    URGENT;

    /** The value with a code, as written by {@link #code()}. */
    public static Urgency of(String code) {
        return Coded.of(Urgency.class, code);
    }
}
