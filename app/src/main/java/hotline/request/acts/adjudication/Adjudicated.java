package hotline.request.acts.adjudication;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Handling;
import hotline.request.handling.Verdict;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A second person decided; a changed verdict stands beside the first one. */
@JsonTypeName("adjudicated")
record Adjudicated(
        int proceeding,
        AppealSubject subject,
        int cycle,
        boolean upheld,
        @Nullable Verdict verdict,
        String reason,
        String evidence)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> adjudicated(handling, occasion.at()));
    }

    private Handling adjudicated(Handling handling, Instant at) {
        Handling closed = handling.closed(proceeding, at, upheld ? Outcome.GRANTED : Outcome.REFUSED);
        return upheld && verdict != null ? closed.changingCycle(cycle, each -> each.adjudicated(verdict)) : closed;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("subject", "appeal-subject", subject);
        if (upheld) {
            tellVerdict(sentence);
        } else {
            sentence.variant("refused");
        }
        sentence.note(reason);
        sentence.note("evidence", evidence);
    }

    private void tellVerdict(Sentence sentence) {
        ServiceRequest before = sentence.before();
        Verdict first = before == null ? null : before.verdictOf(before.cycles().get(cycle - 1));
        sentence.phrase(
                "judged",
                subject != AppealSubject.UNREASONABLE && verdict != null,
                Map.of(
                        "cycle", Integer.toString(cycle),
                        "first", name(first, sentence),
                        "verdict", name(verdict, sentence)));
    }

    private static String name(@Nullable Verdict verdict, Sentence sentence) {
        return verdict == null ? sentence.none() : sentence.label("verdict", verdict);
    }
}
