package hotline.calendar;

import hotline.shared.Coded;

/**
 * A legal term such as five working days. Half a working day is written as four working hours.
 *
 * @param amount at least one
 */
public record WorkingTime(int amount, Unit unit) {

    private static final int LONGEST = 100_000;

    public WorkingTime {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("a term is between 1 and " + LONGEST + ", not " + amount);
        }
    }

    /** The unit that a term is counted in. */
    public enum Unit implements Coded {
        MINUTE,
        WORKING_HOUR,
        WORKING_DAY,
        CALENDAR_DAY;
    }
}
