package hotline.intake.imports;

/**
 * How many lines had which outcome.
 *
 * @param changed other content under a known external id; nothing was overwritten
 */
public record Tally(long created, long unchanged, long changed, long rejected) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);
}
