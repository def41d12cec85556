package hotline.statistics;

/**
 * Names one number among those of the clocks of a window.
 *
 * @param part such as {@code on-time}, or {@code all}
 */
public record ClockKey(ClockView view, ClockStep step, Basis basis, ClockPeriod period, String part) {}
