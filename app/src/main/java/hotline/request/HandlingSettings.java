package hotline.request;

import hotline.shared.Coded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a division has replies reviewed and deadlines watched, and what one of its departments wants of its own replies.
 *
 * @param samplePercent how many replies of a hundred are reviewed by sample
 * @param reviewedNatures whose replies are reviewed by rule
 * @param dueSoonShares shares of a clock's time, in per cent, after which it is due soon
 * @param signatureRequired whether the department's head signs its replies
 */
public record HandlingSettings(
        ReviewMode reviewMode,
        int samplePercent,
        Set<Nature> reviewedNatures,
        List<Integer> dueSoonShares,
        boolean signatureRequired) {

    /** The choice of replies that are reviewed. */
    public enum ReviewMode implements Coded {
        NONE,
        ALL,
        /** By chance. */
        SAMPLE,
        /** Those of certain natures. */
        RULE;
    }

    /** Of a division that has set nothing: no reviews, and clocks are due soon after half and four fifths of their time. */
    public static final HandlingSettings USUAL =
            new HandlingSettings(ReviewMode.NONE, 0, Set.of(), List.of(50, 80), false);

    public HandlingSettings {
        reviewedNatures = Set.copyOf(reviewedNatures);
        dueSoonShares = List.copyOf(dueSoonShares);
    }

    /**
     * Why a reply is to be reviewed; absent if it is not.
     *
     * @param sampled whether chance picked it
     */
    public @Nullable String reviewCause(Nature nature, boolean sampled) {
        return switch (reviewMode) {
            case NONE -> null;
            case ALL -> "all";
            case SAMPLE -> sampled ? "sample" : null;
            case RULE -> reviewedNatures.contains(nature) ? "rule" : null;
        };
    }
}
