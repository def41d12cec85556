package hotline.request.events;

/** The versions of the rules by which a handling cycle is judged. */
public record RuleVersions(String rulePack, int rulePackVersion, long calendarVersion) {}
