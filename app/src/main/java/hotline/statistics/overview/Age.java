package hotline.statistics.overview;

import hotline.statistics.Window;

/**
 * Counts what is still open of the requests received in some days.
 *
 * @param key says how long ago
 */
record Age(String key, Window received, Period.Count open, Period.Count overdue, Period.Count paused) {}
