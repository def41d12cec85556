package hotline.intake.imports.row;

import java.time.Instant;

/**
 * A time of an old system.
 *
 * @param instant that it stands for; of a date without a time, the end of the day that its column counts from
 * @param earliest instant that it can mean: of a date without a time, the day's beginning
 * @param isBareDate whether it names no time at all
 * @param isMidnight whether it names a time, and that is midnight
 * @param isSkipped whether its zone's clocks never showed it; the instant is then as far behind as the clocks were put on
 */
record ReadTime(Instant instant, Instant earliest, boolean isBareDate, boolean isMidnight, boolean isSkipped) {}
