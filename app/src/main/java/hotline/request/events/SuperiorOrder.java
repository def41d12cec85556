package hotline.request.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of the city's or the province's platform (上级转办).
 *
 * @param dueAt its binding limit; the earlier of it and the own deadline holds
 */
public record SuperiorOrder(String platform, String number, @Nullable Instant dueAt) {

    /** Whether its limit holds for a cycle or a part: what begins after it has limits of its own. */
    public boolean binds(Instant begun) {
        return dueAt != null && dueAt.isAfter(begun);
    }
}
