package hotline.statistics;

import hotline.shared.Actor;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.Questions.Question;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Scope;
import hotline.statistics.store.FigureRepository;
import hotline.statistics.store.FigureRepository.Count;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers the figures of a window as of an instant, each with its definition and the way to what is behind it. */
@Service
public class FigureStatistics {

    private static final int NAMES_AT_ONCE = 8;

    private final FigureRepository repository;
    private final Questions questions;
    private final GroupNames groupNames;
    private final AnswerWriter writer;

    FigureStatistics(FigureRepository repository, Questions questions, GroupNames groupNames, AnswerWriter writer) {
        this.repository = repository;
        this.questions = questions;
        this.groupNames = groupNames;
        this.writer = writer;
    }

    /**
     * All numbers of a source side by side.
     *
     * @return fails with a {@link StatisticsProblem}, also if a sum that must hold does not
     */
    public Mono<FigureAnswer> answer(Actor actor, FigureSource source, FigureQuery query) {
        return questions.ask(actor, source, query).flatMap(question -> repository
                .count(source, question.selection())
                .collectList()
                .flatMap(counts -> answer(question, query.scope(), counts)));
    }

    private Mono<FigureAnswer> answer(Question question, @Nullable Scope scope, List<Count> counts) {
        Numbers total = Numbers.checked(question.source(), counts);
        return groups(question, scope, counts)
                .zipWith(
                        questions.divisionName(question),
                        (groups, name) -> writer.answer(
                                question, name, AnswerWriter.group(question, null, null, scope, total), groups));
    }

    private Mono<List<Group>> groups(Question question, @Nullable Scope scope, List<Count> counts) {
        Grouping by = question.by();
        if (by == null) {
            return Mono.just(List.of());
        }
        return Flux.fromIterable(byGroup(by, counts).entrySet())
                .flatMapSequential(
                        entry -> groupNames
                                .name(question.sight().divisionCode(), by, entry.getKey())
                                .map(name -> AnswerWriter.group(
                                        question,
                                        entry.getKey(),
                                        name,
                                        scope,
                                        Numbers.checked(question.source(), entry.getValue()))),
                        NAMES_AT_ONCE)
                .collectList();
    }

    private static Map<String, List<Count>> byGroup(Grouping by, List<Count> counts) {
        return counts.stream()
                .flatMap(count -> by.groupsOf(count.group()).map(group -> Map.entry(group, count)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }
}
