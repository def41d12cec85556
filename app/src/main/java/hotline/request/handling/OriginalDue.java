package hotline.request.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The deadline as it was at first: it never moves, but is there exactly where there is a deadline at all. */
public final class OriginalDue {

    private OriginalDue() {}

    /**
     * The original deadline after the present one moved, as by the correction of a nature that has none.
     *
     * @param now where the present one moved to
     */
    public static @Nullable Instant after(@Nullable Instant original, @Nullable Instant now) {
        return original == null || now == null ? now : original;
    }
}
