package hotline.intake.imports;

/**
 * How many lines had which outcome.
 *
 * @param changed other content under a known external id; nothing was overwritten
 */
public record ImportTally(long created, long unchanged, long changed, long rejected) {

    public static final ImportTally NONE = new ImportTally(0, 0, 0, 0);
}
