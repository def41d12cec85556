package hotline.request.acts.desk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.RuleVersions;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.Handling;
import java.util.List;

/** It came back from where it had been transferred; its clocks start again. */
@JsonTypeName("returned")
record Returned(String reason, RuleVersions rules, List<StartedClock> clocks) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(this::returned);
    }

    private Handling returned(Handling handling) {
        StartedClock completion =
                StartedClock.ofStep(clocks, handling.cycle().kind().step());
        return handling.started(clocks, 0).changingCurrentCycle(cycle -> cycle.startedAgain(completion, rules));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.note(reason);
    }
}
