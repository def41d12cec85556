package hotline.statistics.overview;

import org.jspecify.annotations.Nullable;

/**
 * A subject that more people call about than before.
 *
 * @param name absent for what has no subject
 * @param now how many were accepted this month
 * @param before how many had been accepted by the same day of the month before
 */
record Rising(@Nullable String name, Period.Count now, Period.Count before) {

    /** Public for the template. */
    public long more() {
        return now.count() - before.count();
    }
}
