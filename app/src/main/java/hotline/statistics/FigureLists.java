package hotline.statistics;

import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.statistics.FigureList.Item;
import hotline.statistics.FigureList.Lift;
import hotline.statistics.Questions.Question;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Scope;
import hotline.statistics.store.FigureRepository;
import hotline.statistics.store.FigureRepository.Line;
import hotline.statistics.store.FigureRepository.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists what stands behind one number: as many as the number says, whatever has happened since its cut-off. */
@Service
public class FigureLists {

    private final FigureRepository repository;
    private final Questions questions;
    private final FigureWords words;
    private final CutOffs cutOffs;
    private final FigureViews views;

    FigureLists(
            FigureRepository repository, Questions questions, FigureWords words, CutOffs cutOffs, FigureViews views) {
        this.repository = repository;
        this.questions = questions;
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
    public Mono<FigureList> list(
            Actor actor,
            FigureSource source,
            FigureQuery query,
            FigureKey figure,
            @Nullable String group,
            @Nullable String cursor,
            int limit) {
        boolean isKnown = source.catalogue().codes().contains(figure.number())
                && source.aspects().contains(figure.aspect());
        if (!isKnown) {
            return Mono.error(new ProblemException(StatisticsProblem.UNKNOWN_FIGURE, Map.of("part", figure.number())));
        }
        return Mono.fromCallable(() -> ListStart.parse(cursor, cutOffs.latest()))
                .flatMap(after -> questions
                        .ask(actor, source, after.bind(query))
                        .flatMap(question -> list(question, figure, group, after, limit)))
                .delayUntil(list -> views.listed(actor, list));
    }

    private Mono<FigureList> list(
            Question question, FigureKey figure, @Nullable String group, ListStart after, int limit) {
        return repository
                .list(question.source(), question.selection(), figure, group, after.after(), after.counted(), limit + 1)
                .collectList()
                .map(listed -> page(question, figure, group, listed, limit));
    }

    private FigureList page(
            Question question, FigureKey figure, @Nullable String group, List<Listed> listed, int limit) {
        List<Line> lines = listed.stream()
                .map(Listed::line)
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
        Scope scope = figure.aspect().scope();
        Instant asOf = question.cutOff().asOf();
        return new FigureList(
                question.source(),
                figure,
                words.name(question.source(), figure.number()),
                scope == null ? null : words.meaning("scope", scope),
                group,
                question.window(),
                Window.local(asOf),
                question.cutOff().clamped(),
                listed.get(0).count(),
                lines.stream().map(FigureLists::item).toList(),
                listed.size() > limit
                        ? next(lines.get(limit - 1), asOf, listed.get(0).count())
                        : null);
    }

    private static String next(Line last, Instant asOf, long counted) {
        return ListStart.after(last.toldAt(), last.id(), last.sequence(), asOf, counted)
                .text();
    }

    private static Item item(Line line) {
        FigureRepository.Lift lift = line.lift();
        Instant due = line.dueAt();
        Instant ended = line.endedAt();
        return new Item(
                line.number(),
                line.divisionCode(),
                line.status(),
                line.department(),
                line.role(),
                Window.local(line.startedAt()),
                due == null ? null : Window.local(due),
                ended == null ? null : Window.local(ended),
                line.bucket(),
                lift == null ? null : new Lift(lift.act(), lift.by(), Window.local(lift.at())));
    }
}
