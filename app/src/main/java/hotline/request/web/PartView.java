package hotline.request.web;

import hotline.request.ClockRun;
import hotline.request.Part;
import hotline.request.ServiceRequest;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.PartEnding;
import hotline.request.handling.PartRole;
import hotline.request.handling.Verdict;
import hotline.request.web.RequestView.DepartmentView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department's part in a cycle of handling.
 *
 * @param verdict of its own clock; absent while it runs, without a limit, and where the part ended without a reply
 * @param heldMinutes how long it had the request, until its reply or the end of its part, by the wall clock
 * @param share of the cycle's time until its completion or now, in per cent, cut off; parts run beside one another, so that
 *     shares need not sum to a hundred
 */
record PartView(
        int number,
        int cycle,
        PartRole role,
        String roleText,
        DepartmentView department,
        Instant dispatchedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant completedAt,
        @Nullable Instant endedAt,
        @Nullable PartEnding ending,
        @Nullable String endingText,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Verdict verdict,
        long heldMinutes,
        int share) {

    private static final int PER_CENT = 100;

    static PartView of(ServiceRequest request, Part part, Names names, Labels labels, Instant now) {
        HandlingCycle cycle = request.cycles().get(part.cycleNumber() - 1);
        ClockRun clock = clock(request, part, cycle);
        Instant until = part.endedAt() == null ? now : part.endedAt();
        return new PartView(
                part.number(),
                part.cycleNumber(),
                part.role(),
                labels.of("part-role", part.role()),
                new DepartmentView(
                        part.department().divisionCode(),
                        part.department().code(),
                        names.department(part.department())),
                part.dispatchedAt(),
                part.acknowledgedAt(),
                part.contactedAt(),
                part.completedAt(),
                part.endedAt(),
                part.ending(),
                part.ending() == null ? null : labels.of("part-ending", part.ending()),
                clock == null ? null : clock.dueAt(),
                clock == null ? null : clock.originalDueAt(),
                verdict(clock),
                Duration.between(part.dispatchedAt(), until).toMinutes(),
                share(Duration.between(part.dispatchedAt(), until), cycle, now));
    }

    private static @Nullable ClockRun clock(ServiceRequest request, Part part, HandlingCycle cycle) {
        return request.clocks().stream()
                .filter(each -> each.assignmentNumber() == part.number()
                        && each.step() == cycle.kind().step())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static @Nullable Verdict verdict(@Nullable ClockRun clock) {
        if (clock == null || clock.dueAt() == null || clock.endedAt() == null || clock.dropped()) {
            return null;
        }
        return clock.endedAt().isAfter(clock.dueAt()) ? Verdict.LATE : Verdict.ON_TIME;
    }

    private static int share(Duration held, HandlingCycle cycle, Instant now) {
        Instant until = cycle.completedAt() == null ? now : cycle.completedAt();
        long whole = Duration.between(cycle.startedAt(), until).toSeconds();
        return whole <= 0 ? 0 : (int) Math.min(PER_CENT, held.toSeconds() * PER_CENT / whole);
    }
}
