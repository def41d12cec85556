package hotline.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.deadline.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list for people.
 *
 * @param title or in its place that it has been erased
 * @param repeatCalls how often the caller called again about it
 * @param next absent where nothing is to be done in time any more
 */
public record RequestLine(
        String number,
        String spokenNumber,
        int version,
        RequestStatus status,
        Nature nature,
        boolean urgent,
        @Nullable String subject,
        String title,
        boolean erased,
        boolean secret,
        @Nullable String department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Next next,
        int repeatCalls) {

    /**
     * The clock that fails next, and how far its limit is.
     *
     * @param step what the clock runs for
     */
    public record Next(Step step, Instant dueAt, Remaining remaining) {

        /** Tells whether the clock is another one than that of completion, so that it has to be named. */
        @JsonIgnore
        public boolean isNamed() {
            return step != Step.COMPLETION && step != Step.REDO;
        }

        /** Tells whether the limit ends today. */
        @JsonIgnore
        public boolean isSoon() {
            return remaining.isToday();
        }

        @JsonIgnore
        public boolean isOverdue() {
            return remaining.isOverdue();
        }
    }
}
