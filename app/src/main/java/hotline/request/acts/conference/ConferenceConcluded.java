package hotline.request.acts.conference;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.NewPart;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.handling.Handling;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conference named the departments.
 *
 * @param ended numbers of the parts that are over
 * @param parts that begin
 * @param sendBack the send-back it decided, if one was open
 */
@JsonTypeName("conference-concluded")
record ConferenceConcluded(
        int proceeding,
        DepartmentKey lead,
        List<DepartmentKey> supporting,
        String decision,
        String minutes,
        List<Integer> ended,
        List<NewPart> parts,
        @Nullable Integer sendBack,
        @Nullable Integer catalogueVersion,
        @Nullable RequestStatus to)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> concluded(handling, occasion.at()));
    }

    private Handling concluded(Handling handling, Instant at) {
        Handling closed = handling.closed(proceeding, at, Outcome.DONE);
        return (sendBack == null ? closed : decided(closed, sendBack, at))
                .reassigned(ended, at)
                .endingClocks(clock -> clock.step() == Step.DISPATCH, at)
                .assigned(parts, catalogueVersion, at);
    }

    private Handling decided(Handling handling, int dispute, Instant at) {
        int part = handling.partOf(dispute);
        return ended.contains(part)
                ? handling.closed(dispute, at, Outcome.GRANTED)
                : handling.closed(dispute, at, Outcome.REFUSED).changing(part, each -> each.acknowledged(at));
    }

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(lead);
        sentence.supporting(supporting);
        sentence.note(decision);
        sentence.note("minutes", minutes);
    }
}
