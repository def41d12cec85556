package hotline.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a request by which rules choose its limits.
 *
 * @param nature code of its nature, such as {@code consultation}
 * @param urgency code of its urgency, such as {@code urgent}
 * @param subjectCode in the subject catalogue; absent while nobody has named one
 * @param enterprise whether an enterprise asks
 */
public record RuleMatter(String nature, String urgency, @Nullable String subjectCode, boolean enterprise) {}
