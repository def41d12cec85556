package hotline.request.handling;

import hotline.shared.Coded;

/** The judgement on a finished handling cycle, on time or late, from timestamps alone. */
public enum Verdict implements Coded {
    /** 按期. */
    ON_TIME,
    /** 逾期. */
    LATE;

    /** The value with a code, as written by {@link #code()}. */
    public static Verdict of(String code) {
        return Coded.of(Verdict.class, code);
    }
}
