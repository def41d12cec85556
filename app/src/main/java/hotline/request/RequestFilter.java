package hotline.request;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list is to hold; every part narrows it.
 *
 * @param overdueAt only those whose deadline had passed at this instant without completion
 * @param dueBefore only open ones whose deadline lies before this instant
 * @param text a whole number, or words of title or text
 */
public record RequestFilter(
        Set<RequestStatus> statuses,
        @Nullable DepartmentKey department,
        @Nullable Instant overdueAt,
        @Nullable Instant dueBefore,
        @Nullable String text) {

    public RequestFilter {
        statuses = Set.copyOf(statuses);
    }
}
