package hotline.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The departments that routing proposes for one matter.
 *
 * @param best at most three, best first, none of them a township that the dispatch catalogue bars from the chosen subject;
 *     empty only where the division has no other department at all
 * @param clear whether the first may be dispatched to without a person's choice: the dispatch catalogue names it for the
 *     chosen subject, or it is no township and the evidence for it is strong and well above that for the second, see
 *     {@link Ranking}
 * @param catalogueVersion the dispatch catalogue that was looked at; absent where the division has none
 */
public record Proposals(List<Proposal> best, boolean clear, @Nullable Integer catalogueVersion) {
    public Proposals {
        best = List.copyOf(best);
    }
}
