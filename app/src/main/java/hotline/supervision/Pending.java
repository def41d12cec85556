package hotline.supervision;

import hotline.request.Nature;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestNumber;
import hotline.shared.Cursor;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open about a request: a petition to decide, or an order to answer.
 *
 * @param title the request's; absent where it has been erased
 * @param proceeding its number within the request
 * @param code what exactly, as the kind says; of orders and conferences the level
 * @param department whose it is; of a petition about the request itself the lead's
 * @param dueAt until when it is to be decided or answered; absent where no clock runs
 */
public record Pending(
        UUID requestId,
        RequestNumber number,
        Nature nature,
        @Nullable String title,
        boolean urgent,
        int proceeding,
        Kind kind,
        @Nullable String code,
        @Nullable DepartmentKey department,
        Instant openedAt,
        @Nullable Instant dueAt) {

    /** Tells whether its deadline had passed at an instant. */
    public boolean isOverdueAt(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }

    Cursor cursor() {
        return DueOrder.cursor(dueAt == null ? DueOrder.NEVER : dueAt, requestId, proceeding);
    }
}
