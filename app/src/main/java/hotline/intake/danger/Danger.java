package hotline.intake.danger;

/**
 * A word in a caller's text that calls for an emergency service.
 *
 * @param target the code of the service, as the transfer of a request names it
 */
public record Danger(String target, String word) {}
