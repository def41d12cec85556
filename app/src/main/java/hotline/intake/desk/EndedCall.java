package hotline.intake.desk;

import hotline.request.RequestNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that ended.
 *
 * @param number of the request that came of it or that it belongs to; absent where there is none
 */
public record EndedCall(CallEnd end, @Nullable RequestNumber number, Instant endedAt) {}
