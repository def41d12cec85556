package hotline.request.web.act;

import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.handling.Verdict;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to an act: the request as it is now. */
record ActAnswer(
        String number,
        int version,
        RequestStatus status,
        @Nullable DepartmentKey department,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable Verdict verdict) {

    static ActAnswer of(ServiceRequest request) {
        return new ActAnswer(
                request.number().value(),
                request.version(),
                request.status(),
                request.lead(),
                request.dueAt(),
                request.completedAt(),
                request.verdictOf(request.cycle()));
    }
}
