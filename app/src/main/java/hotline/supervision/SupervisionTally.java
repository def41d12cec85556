package hotline.supervision;

/**
 * How much there is in each list of a supervisor.
 *
 * @param toDecide petitions that wait for a decision
 * @param unanswered orders that wait for an answer
 * @param soon open requests whose next clock fails by the end of tomorrow
 * @param failed open requests of which a clock has failed
 */
public record SupervisionTally(long toDecide, long unanswered, long soon, long failed) {}
