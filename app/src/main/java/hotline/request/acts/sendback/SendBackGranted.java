package hotline.request.acts.sendback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Part;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.Handling;
import hotline.request.handling.PartEnding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The department was right: the request is dispatched anew, or, once handled, the dispute is settled its way.
 *
 * @param dispatch the clock of the further dispatch; absent where the request was handled first
 */
@JsonTypeName("send-back-granted")
record SendBackGranted(int proceeding, String reason, @Nullable StartedClock dispatch, @Nullable RequestStatus to)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> granted(handling, occasion.at()));
    }

    private Handling granted(Handling handling, Instant at) {
        int part = handling.partOf(proceeding);
        Handling closed = handling.closed(proceeding, at, Outcome.GRANTED);
        if (dispatch == null) {
            return closed;
        }
        // who supports is named anew with the further dispatch
        List<Integer> others = handling.parts().stream()
                .filter(each -> each.isOpen() && each.number() != part)
                .map(Part::number)
                .toList();
        return closed.ended(part, PartEnding.SENT_BACK, at)
                .reassigned(others, at)
                .started(List.of(dispatch), 0);
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        if (dispatch == null) {
            sentence.variant("settled");
        }
        sentence.note(reason);
    }
}
