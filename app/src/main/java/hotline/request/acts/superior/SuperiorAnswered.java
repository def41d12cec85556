package hotline.request.acts.superior;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.MovedClock;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.Handling;
import hotline.request.handling.SuperiorMatter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The superior platform answered.
 *
 * @param proceeding that it was awaited in; absent where it came unasked
 * @param superior the order's terms from now on
 * @param extension the department's petition that it settled
 */
@JsonTypeName("superior-answered")
record SuperiorAnswered(
        SuperiorMatter matter,
        @Nullable Integer proceeding,
        @Nullable Integer extension,
        boolean agreed,
        String text,
        SuperiorOrder superior,
        List<MovedClock> moves)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.standing(standing -> standing.ordered(superior))
                .handled(handling -> answered(handling, occasion.at()));
    }

    private Handling answered(Handling handling, Instant at) {
        Outcome outcome = agreed ? Outcome.GRANTED : Outcome.REFUSED;
        Handling closed = proceeding == null ? handling : handling.closed(proceeding, at, outcome);
        // what the superior platform says of an extension settles what the department asked for
        Handling settled = extension == null ? closed : closed.closed(extension, at, outcome);
        return settled.moved(moves);
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("platform", superior.platform());
        sentence.fact("order", superior.number());
        sentence.fact("matter", "superior-matter", matter);
        sentence.fact("agreed", sentence.label("superior-agreed", String.valueOf(agreed)));
        sentence.moved();
        sentence.note(text);
    }
}
