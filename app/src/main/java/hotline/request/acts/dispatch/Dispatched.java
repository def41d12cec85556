package hotline.request.acts.dispatch;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.ServiceRequest;
import hotline.request.events.NewPart;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.Clocks;
import hotline.request.handling.PartRole;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request went to a department.
 *
 * @param chosenProposal rank of the proposal that was followed, from 1; absent where none was
 * @param automatic whether the program dispatched a clear case by itself
 * @param clocks of the lead's part
 * @param supporting the other departments' parts; absent where there are none
 * @param overrideReason why a supervisor sent to a township what the catalogue bars from townships
 */
@JsonTypeName("dispatched")
record Dispatched(
        DepartmentKey lead,
        @Nullable Integer chosenProposal,
        @Nullable Integer catalogueVersion,
        boolean automatic,
        @Nullable String reason,
        List<StartedClock> clocks,
        @Nullable List<NewPart> supporting,
        @Nullable String overrideReason)
        implements RequestEvent {

    /** The program follows the first of the proposals by itself, since nothing speaks for another. */
    public static Dispatched ofClearCase(DepartmentKey lead, @Nullable Integer catalogueVersion, Clocks clocks) {
        List<StartedClock> started =
                clocks.part(PartRole.LEAD, lead, Step.COMPLETION).clocks();
        return new Dispatched(lead, 1, catalogueVersion, true, null, started, null, null);
    }

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        Instant at = occasion.at();
        return request.handled(handling -> handling.endingClocks(clock -> clock.step() == Step.DISPATCH, at)
                .assigned(new NewPart(PartRole.LEAD, lead, clocks), catalogueVersion, at)
                .assigned(others(), catalogueVersion, at));
    }

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(lead);
        sentence.supporting(others().stream().map(NewPart::department).toList());
        sentence.phrase(
                "override", overrideReason != null, Map.of("reason", Objects.requireNonNullElse(overrideReason, "")));
        sentence.note(reason);
    }

    private List<NewPart> others() {
        return supporting == null ? List.of() : supporting;
    }
}
