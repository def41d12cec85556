package hotline.request.web;

import hotline.request.Act;
import hotline.request.DeclaredVerdict;
import hotline.request.Nature;
import hotline.request.RequestStatus;
import hotline.request.TimeAnomaly;
import hotline.request.Urgency;
import hotline.request.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its readers see it. The caller is masked, and for a secret request hidden from departments.
 *
 * @param version what {@code If-Match} is compared with
 * @param erased what has been erased as law provides and is therefore absent
 * @param acts what this reader may do now
 */
public record RequestView(
        String number,
        String spokenNumber,
        int version,
        RequestStatus status,
        String statusText,
        Nature nature,
        String channel,
        Urgency urgency,
        @Nullable Named subject,
        @Nullable String title,
        @Nullable String text,
        Erased erased,
        PlaceView place,
        @Nullable CallerView caller,
        @Nullable String enterpriseCode,
        @Nullable String enterpriseName,
        boolean secret,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean provisional,
        boolean overdue,
        @Nullable Instant completedAt,
        @Nullable Verdict verdict,
        @Nullable DeclaredVerdict declaredVerdict,
        @Nullable TimeAnomaly timeAnomaly,
        boolean answeredDirectly,
        @Nullable DepartmentView department,
        List<Act> acts) {

    /** Whether the citizen's own words and the caller have been erased. */
    record Erased(boolean words, boolean caller) {}

    /** A code with its name. */
    record Named(String code, String name) {}

    record PlaceView(
            @Nullable Named township,
            @Nullable Named village,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** Masked; the full values are shown by a reveal with a reason only. */
    record CallerView(
            boolean anonymous,
            @Nullable String name,
            @Nullable String phone,
            boolean wishesSecrecy,
            boolean wishesCallBack) {}

    record DepartmentView(String divisionCode, String code, String name) {}
}
