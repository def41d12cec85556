package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockPeriod;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.ClockView;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clocks of a window counted once more, from requests as they stand now. */
final class ExpectedClocks {

    private static final Set<Step> REVIEWS = Set.of(Step.SEND_BACK_REVIEW, Step.EXTENSION_REVIEW, Step.REPLY_REVIEW);
    private static final Set<RequestStatus> LEFT = Set.of(
            RequestStatus.DECLINED,
            RequestStatus.TRANSFERRED,
            RequestStatus.MERGED,
            RequestStatus.WITHDRAWN,
            RequestStatus.VOIDED);

    private final Window window;
    private final Instant end;
    private final Instant now;
    private final Map<FigureKey, Long> counts = new HashMap<>();

    private ExpectedClocks(Window window, Instant now) {
        this.window = window;
        this.end = now.isBefore(window.end()) ? now.plusNanos(1_000) : window.end();
        this.now = now;
    }

    static void assertAgrees(List<Figures> figures, Collection<ServiceRequest> requests, Window window, Instant now) {
        ExpectedClocks expected = new ExpectedClocks(window, now);
        requests.forEach(expected::count);
        for (Figures figure : figures) {
            figure.family(Family.CLOCKS).forEach((part, count) -> {
                if (!part.equals("all") && !part.equals("denominator")) {
                    assertThat(count)
                            .as("%s %s", figure.aspect(), part)
                            .isEqualTo(expected.counts.getOrDefault(new FigureKey(figure.aspect(), part), 0L));
                }
            });
        }
    }

    private void count(ServiceRequest request) {
        boolean isUnfinished = request.cycles().size() == 1
                && request.completedAt() == null
                && request.cycle().verdict() == null;
        if (isUnfinished && LEFT.contains(request.status())) {
            return;
        }
        request.clocks().stream()
                .filter(clock -> clock.step() != Step.SEND_BACK && clock.step() != Step.REVIEW)
                .filter(clock -> request.status() != RequestStatus.MERGED || clock.endedAt() != null)
                .forEach(clock -> {
                    count(clock, request, Basis.CURRENT, clock.dueAt());
                    count(clock, request, Basis.ORIGINAL, clock.originalDueAt());
                });
    }

    private void count(ClockRun clock, ServiceRequest request, Basis basis, @Nullable Instant due) {
        boolean isOfRequest = clock.assignmentNumber() == 0 || REVIEWS.contains(clock.step());
        boolean isReopened = clock.step() == Step.COMPLETION && clock.cycleNumber() > 1;
        ClockView view = isOfRequest ? ClockView.REQUEST : ClockView.DEPARTMENT;
        ClockStep step =
                isReopened ? ClockStep.REDO : ClockStep.valueOf(clock.step().name());
        String bucket = isImpossible(clock, request)
                ? "impossible-times"
                : bucket(clock, request.status() == RequestStatus.PAUSED, basis, due);
        Instant started = clock.startedAt();
        if (!started.isBefore(window.start()) && started.isBefore(end)) {
            counts.merge(new FigureKey(Aspect.of(view, step, basis, ClockPeriod.STARTED), bucket), 1L, Long::sum);
        }
        if (due != null && due.isAfter(window.start()) && !due.isAfter(end)) {
            counts.merge(new FigureKey(Aspect.of(view, step, basis, ClockPeriod.DUE), bucket), 1L, Long::sum);
        }
    }

    /** The clock that an old system's request came with, where its times cannot be. */
    private static boolean isImpossible(ClockRun clock, ServiceRequest request) {
        return request.origin() != null
                && request.origin().anomaly() != null
                && clock.startedAt().equals(request.receivedAt())
                && clock.step() == Step.COMPLETION
                && clock.runNumber() == 1
                && clock.cycleNumber() == 1;
    }

    private String bucket(ClockRun clock, boolean isPaused, Basis basis, @Nullable Instant due) {
        Instant ended = clock.endedAt();
        if (due == null) {
            return "without-limit";
        }
        if (ended != null) {
            return ended.isAfter(due) ? "late" : clock.dropped() ? "dropped" : "on-time";
        }
        Instant stopped = isPaused && basis == Basis.ORIGINAL ? null : clock.stoppedAt();
        if (stopped != null && !stopped.isAfter(due)) {
            return "stopped";
        }
        return stopped != null || !due.isAfter(now) ? "open-overdue" : "open-in-time";
    }
}
