package hotline.statistics;

import hotline.shared.Actor;
import hotline.shared.ProblemException;
import hotline.statistics.OnTimeStatistics.Question;
import hotline.statistics.RequestsBehind.Item;
import hotline.statistics.RequestsBehind.Lift;
import hotline.statistics.catalogue.Source;
import hotline.statistics.store.OnTimeRepository;
import hotline.statistics.store.OnTimeRepository.Line;
import hotline.statistics.store.OnTimeRepository.Listed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The requests behind one number: as many as the number says, whatever has happened since its cut-off. */
@Service
public class FigureRequests {

    private final OnTimeRepository repository;
    private final OnTimeStatistics statistics;
    private final FigureWords words;
    private final CutOffs cutOffs;
    private final FigureViews views;

    FigureRequests(
            OnTimeRepository repository,
            OnTimeStatistics statistics,
            FigureWords words,
            CutOffs cutOffs,
            FigureViews views) {
        this.repository = repository;
        this.statistics = statistics;
        this.words = words;
        this.cutOffs = cutOffs;
        this.views = views;
    }

    /**
     * A part of the list behind a number.
     *
     * @param group absent for the number of the whole
     * @param cursor from the part before; its cut-off then holds instead of the query's
     */
    public Mono<RequestsBehind> list(
            Actor actor,
            OnTimeQuery query,
            FigureKey figure,
            @Nullable String group,
            @Nullable String cursor,
            int limit) {
        if (!Source.ON_TIME.catalogue().codes().contains(figure.code())) {
            return Mono.error(new ProblemException(StatisticsProblem.UNKNOWN_FIGURE, Map.of("part", figure.part())));
        }
        return Mono.fromCallable(() -> ListCursor.parse(cursor, cutOffs.latest()))
                .flatMap(after -> statistics
                        .question(actor, after.bind(query))
                        .flatMap(question -> list(question, figure, group, after, limit)))
                .delayUntil(behind -> views.listed(
                        actor,
                        "on-time",
                        figure,
                        behind.window(),
                        group,
                        behind.items().stream().map(Item::number).toList()));
    }

    private Mono<RequestsBehind> list(
            Question question, FigureKey figure, @Nullable String group, ListCursor after, int limit) {
        return repository
                .list(question.selection(), figure, group, after.position(), after.counted(), limit + 1)
                .collectList()
                .map(listed -> page(question, figure, group, listed, limit));
    }

    private RequestsBehind page(
            Question question, FigureKey figure, @Nullable String group, List<Listed> listed, int limit) {
        List<Line> lines = listed.stream()
                .map(Listed::line)
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
        Instant asOf = question.cutOff().asOf();
        return new RequestsBehind(
                figure,
                words.part(figure.part()),
                words.scope(figure.scope()),
                group,
                question.window(),
                local(asOf),
                question.cutOff().clamped(),
                listed.get(0).count(),
                lines.stream().map(FigureRequests::item).toList(),
                listed.size() > limit
                        ? ListCursor.after(
                                lines.get(limit - 1).position(),
                                asOf,
                                listed.get(0).count())
                        : null);
    }

    private static Item item(Line line) {
        OnTimeRepository.Lift lift = line.lift();
        return new Item(
                line.number(),
                line.divisionCode(),
                local(line.receivedAt()),
                localOrNull(line.dueAt()),
                localOrNull(line.completedAt()),
                line.status(),
                line.department(),
                line.bucket(),
                lift == null ? null : new Lift(lift.act(), lift.by(), local(lift.at())));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(Window.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }
}
