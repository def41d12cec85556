package hotline.deadline;

import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.shared.Coded;

/**
 * A term and how it is counted.
 *
 * @param countsFrom where counting begins
 * @param roundTheClock whether office hours and days off are ignored; only for minutes and calendar days
 * @param endOfDay when the last day ends; for terms in days that are not counted from the moment
 * @param outOfHours what a start after office hours or on a day off means; for terms in days
 */
public record Limit(
        WorkingTime time, CountsFrom countsFrom, boolean roundTheClock, EndOfDay endOfDay, OutOfHours outOfHours) {

    /** Where counting begins. */
    public enum CountsFrom implements Coded {
        /** At the very moment, or when the office next opens. */
        MOMENT,
        /** 当日起算: the day itself is day one. */
        SAME_DAY,
        /** 次日起算: the next working day is day one, or the next day of any kind where the clock runs around the clock. */
        NEXT_WORKING_DAY;
    }

    /** When the last day of a term ends. */
    public enum EndOfDay implements Coded {
        /** 24:00, which is the next day's midnight. */
        MIDNIGHT,
        OFFICE_HOURS;
    }

    /** The ways to count from a start after office hours or on a day off. */
    public enum OutOfHours implements Coded {
        /** The next working day is day one, also where counting begins with the day itself. */
        NEXT_WORKING_DAY_IS_DAY_ONE,
        /** As if it had come in on the next working day. */
        TAKEN_AS_NEXT_WORKING_DAY;
    }

    public Limit {
        boolean needsOfficeHours = time.unit() == Unit.WORKING_HOUR
                || time.unit() == Unit.WORKING_DAY
                || endOfDay == EndOfDay.OFFICE_HOURS;
        if (roundTheClock && needsOfficeHours) {
            throw new IllegalArgumentException("working time and the end of office hours do not go round the clock");
        }
    }

    /** A term counted from the next working day to midnight of its last day, which is the usual one. */
    static Limit ofDays(int amount, Unit unit) {
        return new Limit(
                new WorkingTime(amount, unit),
                CountsFrom.NEXT_WORKING_DAY,
                false,
                EndOfDay.MIDNIGHT,
                OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);
    }

    /** Tells whether the limit counts whole days; otherwise time runs on from a moment. */
    public boolean countsWholeDays() {
        boolean inDays = time.unit() == Unit.WORKING_DAY || time.unit() == Unit.CALENDAR_DAY;
        return inDays && countsFrom != CountsFrom.MOMENT;
    }
}
