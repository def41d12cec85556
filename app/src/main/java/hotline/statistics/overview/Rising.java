package hotline.statistics.overview;

/**
 * A subject that more people call about than before.
 *
 * @param now how many were accepted this month
 * @param before how many had been accepted by the same day of the month before
 */
record Rising(String name, Period.Count now, Period.Count before) {

    /** Public for the template. */
    public long more() {
        return now.count() - before.count();
    }
}
