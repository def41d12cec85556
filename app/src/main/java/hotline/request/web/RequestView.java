package hotline.request.web;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.DeclaredVerdict;
import hotline.request.Nature;
import hotline.request.RequestStatus;
import hotline.request.TimeAnomaly;
import hotline.request.Urgency;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.PartEnding;
import hotline.request.handling.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its readers see it. The caller is masked, and for a secret request hidden from departments.
 *
 * @param version what {@code If-Match} is compared with
 * @param erased what has been erased as law provides and is therefore absent
 * @param next the clock that fails next, or failed first and still runs
 * @param neverJudged whether the current cycle has no verdict ever, because its times are impossible
 * @param department the one that answers for the request now
 * @param parts of the departments, each with its share of the time
 * @param repeatCalls how often the caller called again about it
 * @param superior present for an order of a superior platform
 * @param mergedInto the number of the request that it became part of
 * @param merged the requests that became part of this one, the earliest received first
 * @param moreMerged whether there are more of them than are shown
 * @param pausedSince since when the clocks of handling are paused
 * @param takenAt when the reader's department lost its part, which sees the request as it stood before; absent for all others
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
        @Nullable NextView next,
        @Nullable Instant completedAt,
        @Nullable Verdict verdict,
        @Nullable DeclaredVerdict declaredVerdict,
        @Nullable TimeAnomaly timeAnomaly,
        boolean neverJudged,
        boolean answeredDirectly,
        @Nullable DepartmentView department,
        List<PartView> parts,
        List<CycleView> cycles,
        List<ProceedingView> proceedings,
        int repeatCalls,
        @Nullable SuperiorOrder superior,
        @Nullable String mergedInto,
        List<MergedView> merged,
        boolean moreMerged,
        @Nullable Instant pausedSince,
        @Nullable Instant takenAt,
        List<Act> acts) {

    /** How the reader's department lost its part; absent for all others. */
    public @Nullable PartEnding takenBy() {
        return parts.stream()
                .filter(part -> takenAt != null && takenAt.equals(part.endedAt()) && part.ending() != null)
                .map(PartView::ending)
                .findFirst()
                .orElse(null);
    }

    /** Tells of the citizen's own words and of the caller that they have been erased. */
    record Erased(boolean words, boolean caller) {}

    /** The clock that fails next. */
    record NextView(Step step, String stepText, Instant dueAt, boolean overdue) {}

    /** A code with its name. */
    record Named(String code, String name) {}

    record PlaceView(
            @Nullable Named township,
            @Nullable Named village,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** Masked; the full values are shown by a reveal with a reason only. */
    public record CallerView(
            boolean anonymous,
            @Nullable String name,
            @Nullable String phone,
            boolean wishesSecrecy,
            boolean wishesCallBack) {}

    /**
     * A request that became part of this one.
     *
     * @param title absent where the citizen's words have been erased
     * @param caller masked; absent where it has been erased or is hidden from the reader
     */
    record MergedView(
            String number,
            String spokenNumber,
            @Nullable String title,
            Instant receivedAt,
            boolean secret,
            @Nullable CallerView caller) {}

    record DepartmentView(String divisionCode, String code, String name) {}
}
