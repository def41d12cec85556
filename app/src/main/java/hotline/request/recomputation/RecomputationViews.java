package hotline.request.recomputation;

import hotline.deadline.Step;
import hotline.request.RequestStatus;
import hotline.request.handling.DeadlineShift;
import hotline.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recomputations as the interface answers and pages show them. */
@Component
class RecomputationViews {

    /**
     * Where a deadline goes, or would go.
     *
     * @param assignment 0 for a clock of the request itself
     * @param stays why it stays where it is; absent where it moves
     */
    record ShiftView(
            Step step,
            int assignment,
            @Nullable Instant from,
            boolean fromProvisional,
            @Nullable Instant to,
            boolean provisional,
            @Nullable String stays) {}

    record LineView(String number, String spokenNumber, RequestStatus status, List<ShiftView> shifts) {}

    /**
     * The effects that a recomputation would have.
     *
     * @param leftOff how many lines are not shown
     */
    record PreviewView(
            String division,
            long calendarVersion,
            int open,
            int moving,
            int staying,
            int leftOff,
            List<LineView> requests) {}

    record RecomputationView(
            UUID id,
            String division,
            RecomputationState state,
            String orderedBy,
            Instant orderedAt,
            String reason,
            long calendarFrom,
            long calendarTo,
            @Nullable Instant finishedAt,
            int total,
            Recomputation.Tally counts) {}

    record ResultView(
            String number,
            String spokenNumber,
            RecomputationResult result,
            @Nullable Instant settledAt,
            List<ShiftView> shifts,
            int tries) {}

    private final Texts texts;

    RecomputationViews(Texts texts) {
        this.texts = texts;
    }

    PreviewView view(RecomputationPreview preview) {
        return new PreviewView(
                preview.divisionCode(),
                preview.calendarVersion(),
                preview.open(),
                preview.moving(),
                preview.staying(),
                preview.leftOff(),
                preview.lines().stream()
                        .map(line -> new LineView(
                                line.number().value(), line.number().spoken(), line.status(), shifts(line.shifts())))
                        .toList());
    }

    RecomputationView view(Recomputation recomputation) {
        return new RecomputationView(
                recomputation.id(),
                recomputation.divisionCode(),
                recomputation.state(),
                recomputation.orderedByName(),
                recomputation.orderedAt(),
                recomputation.reason(),
                recomputation.calendarFrom(),
                recomputation.calendarTo(),
                recomputation.finishedAt(),
                recomputation.tally().total(),
                recomputation.tally());
    }

    ResultView view(RecomputedRequest request) {
        return new ResultView(
                request.number().value(),
                request.number().spoken(),
                request.result(),
                request.settledAt(),
                shifts(request.shifts()),
                request.tries());
    }

    private List<ShiftView> shifts(List<DeadlineShift> shifts) {
        return shifts.stream().map(this::view).toList();
    }

    private ShiftView view(DeadlineShift shift) {
        return new ShiftView(
                shift.step(),
                shift.assignment(),
                shift.from(),
                shift.fromProvisional(),
                shift.to(),
                shift.provisional(),
                shift.stays() ? texts.chinese("recomputation.stays.past") : null);
    }
}
