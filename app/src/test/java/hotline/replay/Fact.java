package hotline.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the script itself knows of one request so far. */
final class Fact {

    final Instant receivedAt;
    Instant dueAt;
    Instant originalDueAt;

    @Nullable
    Instant completedAt;
    /** How it left the count, if it did. */
    @Nullable
    String left;

    /** Late, but never completed. */
    boolean isWithdrawnLate;

    boolean isDirect;
    int sendBacks;
    int extensionsGranted;
    int redone;
    int redoneInTime;

    @Nullable
    Instant redoDueAt;

    Fact(Instant receivedAt, Instant dueAt) {
        this.receivedAt = receivedAt;
        this.dueAt = dueAt;
        this.originalDueAt = dueAt;
    }

    Instant due(boolean isOriginal) {
        return isOriginal ? originalDueAt : dueAt;
    }

    boolean isAccepted() {
        return left == null;
    }

    /** Which bucket it was in at a cut-off, by one of its deadlines. */
    String bucket(Instant cutOff, boolean isOriginal) {
        if (isWithdrawnLate) {
            return "late";
        }
        if (completedAt != null) {
            return completedAt.isAfter(due(isOriginal)) ? "late" : "on-time";
        }
        return due(isOriginal).isAfter(cutOff) ? "open-in-time" : "open-overdue";
    }
}
