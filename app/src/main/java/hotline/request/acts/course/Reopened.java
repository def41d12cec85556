package hotline.request.acts.course;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.RuleVersions;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.CycleKind;
import java.util.List;

/** A further cycle, because the matter came up again; it is dispatched anew. */
@JsonTypeName("reopened")
record Reopened(String reason, RuleVersions rules, List<StartedClock> clocks) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.began(CycleKind.REOPENING, occasion.at(), rules, clocks));
    }

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.newDue();
        sentence.note(reason);
    }
}
