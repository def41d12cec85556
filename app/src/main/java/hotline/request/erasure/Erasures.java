package hotline.request.erasure;

import hotline.directory.Divisions;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.Requests;
import hotline.request.search.SoughtWords;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Erases what law wants erased: a citizen's words, the caller, what staff wrote to the caller, words that somebody searched
 * for. Who did it, when and why is recorded; whole requests and views are never erased.
 */
@Service
public class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final Requests requests;
    private final ErasureRepository repository;
    private final Divisions divisions;
    private final Clock clock;

    Erasures(Requests requests, ErasureRepository repository, Divisions divisions, Clock clock) {
        this.requests = requests;
        this.repository = repository;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Erases parts of a request of the actor's own division; gives what was there and is gone now. */
    public Mono<Set<Erasable>> ofRequest(Actor actor, RequestNumber number, Set<Erasable> what, String reason) {
        return requests.find(actor, number)
                .filter(request -> request.divisionCode().equals(actor.divisionCode()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(RequestProblem.OTHER_DIVISION, Map.of())))
                .flatMapMany(request -> repository.erase(actor, request, what, reason.strip(), clock.instant()))
                .collect(Collectors.toUnmodifiableSet())
                .doOnNext(gone -> LOG.info("erase {} of {} by {}", gone, number, actor.account()));
    }

    /** Erases what was typed in a search that people of the actor's division or one below it made. */
    public Mono<Void> ofSearch(Actor actor, UUID view, String reason) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMap(visible -> repository.eraseSearch(actor, visible, view, reason.strip(), clock.instant()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(RequestProblem.NO_SUCH_WORDS, Map.of())))
                .doOnNext(gone -> LOG.info("erase words of search {} by {}", view, actor.account()))
                .then();
    }

    /**
     * Erases what was typed in every search of the actor's division and the ones below it that has these words in it, in
     * whatever width, case and spacing; gives in how many. The words themselves are not logged again.
     */
    public Mono<Long> ofSearches(Actor actor, String words, String reason) {
        SoughtWords sought = SoughtWords.of(words);
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMap(visible -> repository.eraseSearches(actor, visible, sought, reason.strip(), clock.instant()))
                .doOnNext(gone -> LOG.info("erase words of {} searches by {}", gone, actor.account()));
    }
}
