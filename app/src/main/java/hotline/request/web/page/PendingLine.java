package hotline.request.web.page;

import hotline.request.ClockRun;
import hotline.request.Proceeding;
import hotline.request.ServiceRequest;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision or an answer that a request still waits for, with its limit. */
record PendingLine(Proceeding.Kind kind, @Nullable String code, Instant openedAt, @Nullable Instant dueAt) {

    static PendingLine of(ServiceRequest request, Proceeding proceeding) {
        Instant due = request.clocks().stream()
                .filter(clock -> clock.isRunning()
                        && clock.runNumber() == proceeding.number()
                        && clock.step().isOfProceeding())
                .map(ClockRun::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new PendingLine(proceeding.kind(), proceeding.code(), proceeding.openedAt(), due);
    }
}
