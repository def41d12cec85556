package hotline.calendar;

import hotline.shared.Coded;

/** Why a day is a working day or a day off. */
public enum DayKind implements Coded {
    /** An ordinary Monday to Friday. */
    ORDINARY(true),
    /** An ordinary Saturday or Sunday. */
    WEEKEND(false),
    /** 放假: a day off by the official notice. */
    HOLIDAY(false),
    /** 补班: a Saturday or Sunday that the official notice makes a working day. */
    MAKE_UP_DAY(true),
    /** A day off that the division decided by itself. */
    LOCAL_DAY_OFF(false),
    /** A working day that the division decided by itself. */
    LOCAL_WORKING_DAY(true);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** The kind with a code, as written by {@link #code()}. */
    public static DayKind of(String code) {
        return Coded.of(DayKind.class, code);
    }

    public boolean isWorking() {
        return working;
    }
}
