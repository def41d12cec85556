package hotline.routing;

import hotline.routing.Knowledge.Finding;
import hotline.routing.Ranking.Ranked;
import hotline.shared.DepartmentKey;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Proposes departments. Where the subject is known, the dispatch catalogue decides; otherwise the text is held against
 * names, duties, subjects and past dispatches. Every matter gets a proposal with a reason.
 */
@Service
public class Routing {

    private final KnowledgeBase knowledge;
    private final Texts texts;
    private final Scheduler scheduler;

    Routing(KnowledgeBase knowledge, Texts texts, @Qualifier("routingScheduler") Scheduler scheduler) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.scheduler = scheduler;
    }

    /**
     * Proposes up to three departments of a division.
     *
     * @return fails with {@link SharedProblem#OVERLOADED} where too many texts wait to be read
     */
    public Mono<Proposals> propose(
            String divisionCode,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            String title,
            String text) {
        return propose(divisionCode, subjectCode, townshipCode, title, text, Set.of());
    }

    /**
     * Proposes up to three departments of a division for a request that some sent back.
     *
     * @param notCompetent departments whose send-back was granted; they are not proposed again
     * @return fails with {@link SharedProblem#OVERLOADED} where too many texts wait to be read
     */
    public Mono<Proposals> propose(
            String divisionCode,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            String title,
            String text,
            Set<DepartmentKey> notCompetent) {
        RoutedMatter matter = new RoutedMatter(subjectCode, townshipCode, title, text, notCompetent);
        return knowledge
                .of(divisionCode)
                .flatMap(known -> Mono.fromCallable(() -> known.find(matter))
                        .subscribeOn(scheduler)
                        .map(finding -> proposals(known, finding)))
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new ProblemException(SharedProblem.OVERLOADED, Map.of()));
    }

    private Proposals proposals(Knowledge known, Finding finding) {
        List<Proposal> best =
                finding.best().stream().map(ranked -> proposal(known, ranked)).toList();
        return new Proposals(best, finding.clear(), known.catalogueVersion());
    }

    private Proposal proposal(Knowledge known, Ranked ranked) {
        List<Reason> reasons = ranked.grounds().stream().map(this::reason).toList();
        return new Proposal(ranked.department(), known.nameOf(ranked.department()), ranked.score(), reasons);
    }

    private Reason reason(Evidence ground) {
        String key = "reason." + ground.kind().code();
        return new Reason(ground.kind(), ground.facts(), texts.text(key, ground.facts(), Texts.CHINESE));
    }
}
