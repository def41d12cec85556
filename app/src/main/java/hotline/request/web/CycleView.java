package hotline.request.web;

import hotline.request.CycleKind;
import hotline.request.HandlingCycle;
import hotline.request.ServiceRequest;
import hotline.request.Verdict;
import hotline.request.events.RequestEvent.RuleVersions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round of handling.
 *
 * @param rules the versions that it is judged by
 * @param adjudicatedVerdict what two persons decided; stands beside the verdict and replaces nothing
 */
record CycleView(
        int number,
        CycleKind kind,
        String kindText,
        Instant startedAt,
        @Nullable RuleVersions rules,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean provisional,
        @Nullable Instant completedAt,
        @Nullable Verdict verdict,
        @Nullable Verdict adjudicatedVerdict) {

    static CycleView of(ServiceRequest request, HandlingCycle cycle, Labels labels) {
        return new CycleView(
                cycle.number(),
                cycle.kind(),
                labels.of("cycle-kind", cycle.kind()),
                cycle.startedAt(),
                cycle.rules(),
                cycle.dueAt(),
                cycle.originalDueAt(),
                cycle.provisional(),
                cycle.completedAt(),
                request.verdictOf(cycle),
                cycle.adjudicatedVerdict());
    }
}
