package hotline.request.handling;

import hotline.deadline.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where counting anew takes a running deadline.
 *
 * @param assignment 0 for a clock of the request itself
 * @param from absent where no limit applied
 * @param to absent where none applies any more
 * @param stays whether it stays where it is, because the new instant has already passed
 */
public record DeadlineShift(
        Step step,
        int assignment,
        int run,
        @Nullable Instant from,
        boolean fromProvisional,
        @Nullable Instant to,
        boolean provisional,
        boolean stays) {}
