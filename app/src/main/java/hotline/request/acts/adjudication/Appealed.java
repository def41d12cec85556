package hotline.request.acts.adjudication;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody asked that a verdict or a fact be decided about. */
@JsonTypeName("appealed")
record Appealed(AppealSubject subject, int cycle, @Nullable Verdict verdict, String reason, String evidence)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.opened(
                handling.proceeding(Kind.ADJUDICATION, 0, occasion, subject.code(), null)
                        .about(cycle),
                null));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("subject", "appeal-subject", subject);
        sentence.phrase(
                "wanted",
                verdict != null,
                Map.of("verdict", verdict == null ? sentence.none() : sentence.label("verdict", verdict)));
        sentence.note(reason);
        sentence.note("evidence", evidence);
    }
}
