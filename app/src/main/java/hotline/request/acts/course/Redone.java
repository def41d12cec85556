package hotline.request.acts.course;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.NewPart;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.RuleVersions;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.CycleKind;
import java.util.List;

/** A further cycle, because the caller's dissatisfaction was justified. */
@JsonTypeName("redone")
record Redone(String reason, RuleVersions rules, List<StartedClock> clocks, List<NewPart> parts)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling ->
                handling.began(CycleKind.REDO, occasion.at(), rules, clocks).assigned(parts, null, occasion.at()));
    }

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(parts.get(0).department());
        sentence.newDue();
        sentence.note(reason);
    }
}
