package hotline.request.search;

import hotline.request.RequestSummary;
import hotline.shared.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of requests.
 *
 * @param next opaque cursor for the following part; absent at the end
 * @param former what a department finds that is no longer its own, in the first part of what names no state
 * @param searched how far the words were looked for; absent where none were asked for
 */
public record FoundRequests(
        List<RequestSummary> items, List<FormerRequest> former, @Nullable String next, @Nullable Searched searched) {

    public FoundRequests {
        items = List.copyOf(items);
        former = List.copyOf(former);
    }

    /**
     * Tells how far a search has looked.
     *
     * @param everything whether there is nothing left to look at
     * @param sort by which time it looks
     * @param upTo the time, of receipt or by which it is due, of the last request looked at; absent where it has none
     */
    public record Searched(boolean everything, RequestOrder sort, @Nullable Instant upTo) {}

    public FoundRequests withFormer(List<FormerRequest> found) {
        return new FoundRequests(items, found, next, searched);
    }

    public Page<RequestSummary> page() {
        return new Page<>(items, next);
    }
}
