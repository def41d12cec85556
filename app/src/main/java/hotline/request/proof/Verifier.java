package hotline.request.proof;

import hotline.directory.Divisions;
import hotline.request.CallerSeals;
import hotline.request.RequestAccess;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.ViewKind;
import hotline.request.store.EvidenceReader;
import hotline.request.views.ViewLog;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Proves everything that is stored of a request from its log, or names what does not fit. */
@Service
public class Verifier {

    private final EvidenceReader reader;
    private final CallerSeals seals;
    private final Divisions divisions;
    private final ViewLog log;
    private final Clock clock;

    public Verifier(EvidenceReader reader, CallerSeals seals, Divisions divisions, ViewLog log, Clock clock) {
        this.reader = reader;
        this.seals = seals;
        this.divisions = divisions;
        this.log = log;
        this.clock = clock;
    }

    /** Examines a request of a division that the actor may look into; nothing that is stored of it is taken for granted. */
    public Mono<Verification> verify(Actor actor, RequestNumber number) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .doOnNext(visible -> RequestAccess.requireDivision(actor, number.divisionCode(), visible))
                .flatMap(visible -> reader.of(number))
                .switchIfEmpty(Mono.error(() -> new ProblemException(RequestProblem.NO_SUCH_REQUEST, Map.of())))
                .flatMap(evidence -> log.viewed(
                                actor,
                                number.divisionCode(),
                                evidence.requestId(),
                                ViewKind.VERIFICATION,
                                clock.instant())
                        .thenReturn(evidence))
                .map(evidence -> new Examination(evidence, seals).verification());
    }
}
