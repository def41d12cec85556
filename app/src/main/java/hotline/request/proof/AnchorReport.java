package hotline.request.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a check of a part of an anchored list.
 *
 * @param headNumber the last link of the chain; 0 before the first
 * @param headHash to be noted elsewhere: whoever rewrites a whole chain is found by it alone
 * @param waiting rows that no link has taken up yet; of these a vanished one is not missed
 * @param checked how many links this part checked
 * @param next opaque cursor; absent at the end
 */
record AnchorReport(
        String log,
        String divisionCode,
        boolean intact,
        List<Broken> findings,
        long headNumber,
        String headHash,
        @Nullable Instant lastAnchoredAt,
        long waiting,
        int checked,
        @Nullable String next) {

    public AnchorReport {
        findings = List.copyOf(findings);
    }

    /**
     * Something that does not fit.
     *
     * @param anchor the link that it concerns
     * @param expected rows that the link took up
     * @param found rows that there are
     * @param named numbers of requests, or ids of views, where they are known; at most ten
     */
    public record Broken(
            AnchorFinding finding, long anchor, @Nullable Long expected, @Nullable Long found, List<String> named) {
        public Broken {
            named = List.copyOf(named);
        }

        static Broken of(AnchorFinding finding, long anchor) {
            return new Broken(finding, anchor, null, null, List.of());
        }
    }
}
