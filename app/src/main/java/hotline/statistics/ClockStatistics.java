package hotline.statistics;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.shared.Actor;
import hotline.shared.ProblemException;
import hotline.statistics.ClockAnswer.Behind;
import hotline.statistics.ClockAnswer.Group;
import hotline.statistics.OnTimeStatistics.Question;
import hotline.statistics.store.ClockRepository;
import hotline.statistics.store.ClockRepository.ClockCount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The figures of all clocks of a window as of an instant, each with its verdicts and the way to what is behind them. */
@Service
public class ClockStatistics {

    private static final int NAMES_AT_ONCE = 8;

    private final ClockRepository repository;
    private final OnTimeStatistics statistics;
    private final Divisions divisions;
    private final GroupNames groupNames;
    private final ClockWriter writer;
    private final CutOffs cutOffs;
    private final FigureViews views;

    ClockStatistics(
            ClockRepository repository,
            OnTimeStatistics statistics,
            Divisions divisions,
            GroupNames groupNames,
            ClockWriter writer,
            CutOffs cutOffs,
            FigureViews views) {
        this.repository = repository;
        this.statistics = statistics;
        this.divisions = divisions;
        this.groupNames = groupNames;
        this.writer = writer;
        this.cutOffs = cutOffs;
        this.views = views;
    }

    /**
     * Every step side by side; the scope of the query is not asked for.
     *
     * @return fails with a {@link StatisticsProblem}
     */
    public Mono<ClockAnswer> answer(Actor actor, OnTimeQuery query) {
        return statistics.question(actor, query).flatMap(question -> repository
                .count(question.selection())
                .collectList()
                .flatMap(counts -> groups(question, counts)
                        .zipWith(
                                divisionName(question),
                                (groups, name) -> writer.answer(question, name, sum(counts), groups))));
    }

    /** A part of the clocks behind one number; a cursor's cut-off holds instead of the query's. */
    public Mono<Behind> list(
            Actor actor,
            OnTimeQuery query,
            ClockKey figure,
            @Nullable String group,
            @Nullable String cursor,
            int limit) {
        boolean isKnown = ClockTally.PARTS.contains(figure.part())
                && figure.basis() != Basis.ADJUDICATED
                && figure.step().isIn(figure.view());
        if (!isKnown) {
            return Mono.error(new ProblemException(StatisticsProblem.UNKNOWN_FIGURE, Map.of("part", figure.part())));
        }
        return Mono.fromCallable(() -> ListCursor.parse(cursor, cutOffs.latest()))
                .flatMap(after -> statistics.question(actor, after.bind(query)).flatMap(question -> repository
                        .list(question.selection(), figure, group, after.position(), after.counted(), limit + 1)
                        .collectList()
                        .map(listed -> ClockWriter.behind(question, listed, limit))))
                .delayUntil(behind -> views.listed(
                        actor,
                        "clocks",
                        figure,
                        behind.window(),
                        group,
                        behind.items().stream().map(ClockAnswer.Item::number).toList()));
    }

    private Mono<List<Group>> groups(Question question, Collection<ClockCount> counts) {
        Grouping by = question.by();
        if (by == null) {
            return Mono.just(List.of());
        }
        Map<String, ClockTally> tallies = new TreeMap<>();
        counts.stream()
                .collect(Collectors.groupingBy(ClockCount::group))
                .forEach((key, own) -> tallies.put(key, sum(own)));
        return Flux.fromIterable(tallies.entrySet())
                .flatMapSequential(
                        entry -> groupNames
                                .name(question.sight().divisionCode(), by, entry.getKey())
                                .map(name -> new Group(
                                        entry.getKey(),
                                        name,
                                        writer.figures(question, entry.getKey(), entry.getValue()))),
                        NAMES_AT_ONCE)
                .collectList();
    }

    private Mono<String> divisionName(Question question) {
        String code = question.sight().divisionCode();
        return divisions.find(code).map(Division::name).defaultIfEmpty(code);
    }

    private static ClockTally sum(Collection<ClockCount> counts) {
        return ClockTally.checked(
                counts.stream().collect(Collectors.toMap(ClockCount::figure, ClockCount::clocks, Long::sum)));
    }
}
