package hotline.request.web.page;

import hotline.request.ClockRun;
import hotline.request.Part;
import hotline.request.ServiceRequest;
import hotline.request.handling.PartEnding;
import hotline.request.handling.PartRole;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A department's part as the page shows it, with its own deadline. */
record PartLine(
        PartRole role,
        String department,
        int cycle,
        Instant dispatchedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant endedAt,
        @Nullable PartEnding ending,
        @Nullable Instant dueAt) {

    static PartLine of(ServiceRequest request, Part part, String department) {
        Instant due = request.clocks().stream()
                .filter(clock -> clock.isOfHandling() && clock.assignmentNumber() == part.number())
                .map(ClockRun::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new PartLine(
                part.role(),
                department,
                part.cycleNumber(),
                part.dispatchedAt(),
                part.acknowledgedAt(),
                part.contactedAt(),
                part.endedAt(),
                part.ending(),
                due);
    }
}
