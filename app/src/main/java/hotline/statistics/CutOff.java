package hotline.statistics;

import java.time.Instant;

/**
 * The instant that figures are as of, by recorded time.
 *
 * @param clamped whether a later instant was asked for than can be given twice alike
 */
public record CutOff(Instant asOf, boolean clamped) {}
