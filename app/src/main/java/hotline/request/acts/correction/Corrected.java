package hotline.request.acts.correction;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.request.events.MovedClock;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terms that were entered wrongly were put right; the old ones stand in the events before. */
@JsonTypeName("corrected")
record Corrected(Matter matter, String reason, List<MovedClock> moves, List<StartedClock> clocks)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        boolean isUrgent = matter.urgency() == Urgency.URGENT;
        return request.corrected(matter).handled(handling -> handling.moved(moves)
                .droppingClocks(clock -> clock.step() == Step.RESPONSE && !isUrgent, occasion.at())
                .started(clocks, 0));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("changes", changes(sentence));
        sentence.moved();
        sentence.note(reason);
    }

    /** Each term that was put right, with the old one and the new one. */
    private String changes(Sentence sentence) {
        Matter wrong = sentence.before() == null ? matter : sentence.before().matter();
        Stream<Optional<String>> changes = Stream.of(
                change("nature", wrong, sentence, term -> sentence.label("nature", term.nature())),
                change("urgency", wrong, sentence, term -> sentence.label("urgency", term.urgency())),
                change("subject", wrong, sentence, term -> sentence.subject(term.subjectCode())),
                change("township", wrong, sentence, term -> sentence.place(term.townshipCode())),
                change("village", wrong, sentence, term -> sentence.place(term.villageCode())),
                change("secret", wrong, sentence, term -> sentence.label("secrecy", String.valueOf(term.secret()))));
        return changes.flatMap(Optional::stream).collect(Collectors.joining(sentence.phrase("separator", Map.of())));
    }

    private Optional<String> change(String field, Matter wrong, Sentence sentence, Function<Matter, String> shown) {
        String from = shown.apply(wrong);
        String to = shown.apply(matter);
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(sentence.phrase(
                        "changed", Map.of("field", sentence.label("matter", field), "from", from, "to", to)));
    }
}
