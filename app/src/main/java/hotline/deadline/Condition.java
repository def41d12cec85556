package hotline.deadline;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which matters a rule applies to; a part that is left open fits every matter.
 *
 * @param subjectPrefix the subject's code begins with it
 */
public record Condition(
        @Nullable String nature,
        @Nullable String urgency,
        @Nullable String subjectPrefix,
        @Nullable Boolean enterprise) {

    /** Fits every matter. */
    public static final Condition ANY = new Condition(null, null, null, null);

    boolean fits(RuleMatter matter) {
        return (nature == null || nature.equals(matter.nature()))
                && (urgency == null || urgency.equals(matter.urgency()))
                && (enterprise == null || enterprise == matter.enterprise())
                && fitsSubject(matter.subjectCode());
    }

    private boolean fitsSubject(@Nullable String subjectCode) {
        return subjectPrefix == null || (subjectCode != null && subjectCode.startsWith(subjectPrefix));
    }

    int named() {
        return (int) Stream.of(nature, urgency, subjectPrefix, enterprise)
                .filter(Objects::nonNull)
                .count();
    }

    int subjectDepth() {
        return subjectPrefix == null ? 0 : subjectPrefix.length();
    }
}
