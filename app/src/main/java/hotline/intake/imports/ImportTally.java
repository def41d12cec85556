package hotline.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many lines had which outcome.
 *
 * @param changed other content under a known external id; nothing was overwritten
 */
public record ImportTally(long created, long unchanged, long changed, long rejected) {
    @Schema(name = "ImportTally")
    public static final ImportTally NONE = new ImportTally(0, 0, 0, 0);
}
