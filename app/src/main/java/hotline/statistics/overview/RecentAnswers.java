package hotline.statistics.overview;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hotline.shared.Actor;
import hotline.shared.work.Work;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureQuery;
import hotline.statistics.FigureStatistics;
import hotline.statistics.Window;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the answers that an overview shows for a little while. They are as of a cut-off that they state, so that a kept one
 * is not wrong; everybody who looks within a minute asks for the same cut-off.
 */
@Component
class RecentAnswers {

    private static final int MOST = 500;

    private record Key(String division, Window window, @Nullable Grouping by, Instant asOf) {}

    private final FigureStatistics statistics;
    private final AsyncCache<Key, FigureAnswer> kept;

    RecentAnswers(FigureStatistics statistics, @Value("${hotline.overview.kept-for}") Duration keptFor) {
        this.statistics = statistics;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(keptFor)
                .maximumSize(MOST)
                .buildAsync();
    }

    /** The figures of requests in a window, for somebody who may read those of the whole division. */
    Mono<FigureAnswer> of(Actor actor, Window window, @Nullable Grouping by, Instant asOf) {
        Key key = new Key(actor.divisionCode(), window, by, asOf);
        return Mono.fromFuture(
                () -> kept.get(key, (wanted, executor) -> statistics
                        .answer(actor, FigureSource.ON_TIME, new FigureQuery(window, by, null, asOf, null))
                        .contextWrite(Work.FIGURES::mark)
                        .toFuture()),
                true);
    }
}
