package hotline.intake.similar;

import hotline.intake.similar.SimilarRepository.Candidate;
import hotline.request.ListKind;
import hotline.request.Views;
import hotline.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Finds earlier requests that may be about what a caller says. It looks at the latest requests only: a matter that several
 * people call about is called about within days, and the operator must not wait for the answer.
 */
@Service
public class SimilarRequests {

    private static final Duration LOOKED_BACK = Duration.ofDays(15);
    private static final int MOST_COMPARED = 300;
    private static final int MOST_SHOWN = 3;
    private static final int LIKE = 50;
    private static final int LIKE_AT_ONE_PLACE = 35;

    private final SimilarRepository repository;
    private final Views views;
    private final Clock clock;

    SimilarRequests(SimilarRepository repository, Views views, Clock clock) {
        this.repository = repository;
        this.views = views;
        this.clock = clock;
    }

    /** The likeliest duplicates, the most alike first; that they are shown is logged. */
    public Mono<List<SimilarRequest>> of(
            Actor actor, String text, @Nullable String subjectCode, @Nullable String townshipCode) {
        Likeness likeness = new Likeness(text);
        if (!likeness.hasEnough()) {
            return Mono.just(List.of());
        }
        return repository
                .latest(actor.divisionCode(), townshipCode, clock.instant().minus(LOOKED_BACK), MOST_COMPARED)
                .collectList()
                .publishOn(Schedulers.parallel())
                .flatMapMany(Flux::fromIterable)
                .map(candidate -> compared(candidate, likeness, subjectCode, townshipCode))
                .filter(SimilarRequests::isLike)
                .sort(Comparator.comparingInt(SimilarRequest::percent).reversed())
                .take(MOST_SHOWN)
                .collectList()
                .delayUntil(found -> logged(actor, found));
    }

    private Mono<Void> logged(Actor actor, List<SimilarRequest> found) {
        return found.isEmpty()
                ? Mono.empty()
                : views.listed(
                        actor,
                        ListKind.DUPLICATES,
                        Map.of(),
                        found.stream().map(each -> each.number().value()).toList());
    }

    private static SimilarRequest compared(
            Candidate candidate, Likeness likeness, @Nullable String subjectCode, @Nullable String townshipCode) {
        return new SimilarRequest(
                candidate.number(),
                candidate.status(),
                candidate.title(),
                candidate.receivedAt(),
                likeness.percentOf(candidate.title() + " " + candidate.text()),
                townshipCode != null && townshipCode.equals(candidate.townshipCode()),
                subjectCode != null && subjectCode.equals(candidate.subjectCode()));
    }

    private static boolean isLike(SimilarRequest request) {
        return request.percent() >= (request.samePlace() || request.sameSubject() ? LIKE_AT_ONE_PLACE : LIKE);
    }
}
