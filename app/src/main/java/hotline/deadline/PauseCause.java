package hotline.deadline;

/**
 * A coded cause for which a rule pack lets the clock of a request be paused (暂停).
 *
 * @param code such as {@code appraisal}; kept in the log
 * @param name as shown to people
 * @param basis where it is written, or why it was chosen
 */
public record PauseCause(String code, String name, String basis) {}
