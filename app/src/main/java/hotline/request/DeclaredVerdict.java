package hotline.request;

import hotline.request.handling.Verdict;
import hotline.shared.Coded;

/** The verdict that an old system gave on a request without giving the times to check it; never mixed with a {@link Verdict}. */
public enum DeclaredVerdict implements Coded {
    /** 声明按期. */
    ON_TIME,
    /** 声明逾期. */
    LATE,
    /** 标记不明. */
    UNKNOWN;

    /** The value with a code, as written by {@link #code()}. */
    public static DeclaredVerdict of(String code) {
        return Coded.of(DeclaredVerdict.class, code);
    }
}
