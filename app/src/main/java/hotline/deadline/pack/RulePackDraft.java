package hotline.deadline.pack;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a rule pack that is being written.
 *
 * @param divisionCode whose administrators write it
 * @param nextVersion the version of its code that it becomes, by what was known when it was last saved
 * @param version grows with each change; what {@code If-Match} is compared with
 */
record RulePackDraft(
        UUID id,
        String divisionCode,
        String code,
        int nextVersion,
        int version,
        RulePackDocument document,
        String changedBy,
        String changedByName,
        Instant changedAt) {}
