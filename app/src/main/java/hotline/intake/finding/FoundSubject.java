package hotline.intake.finding;

/**
 * A subject that a search found.
 *
 * @param path the names above it, from the first level down
 * @param worded as the form sends it: the code, a blank and the names
 */
public record FoundSubject(String code, String name, String path, String worded) {}
