package hotline.statistics;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.shared.Actor;
import hotline.statistics.FigureReader.Sight;
import hotline.statistics.OnTimeAnswer.Group;
import hotline.statistics.store.OnTimeRepository;
import hotline.statistics.store.OnTimeRepository.Count;
import hotline.statistics.store.OnTimeRepository.Selection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The on-time figures of a window as of an instant, each with its definition and the way to the requests behind it. */
@Service
public class OnTimeStatistics {

    private static final int NAMES_AT_ONCE = 8;
    private static final String TOTAL = "total";

    /** What a query comes to for a person at a time. */
    record Question(Sight sight, Window window, CutOff cutOff, @Nullable Grouping by) {

        Selection selection() {
            return new Selection(
                    sight.divisions(),
                    sight.department(),
                    window.start(),
                    window.endAt(cutOff),
                    cutOff.asOf(),
                    by == null ? TOTAL : by.code());
        }

        FigureLinks links() {
            return links(FigureLinks.PATH);
        }

        FigureLinks links(String path) {
            return new FigureLinks(path, sight.divisionCode(), window, cutOff.asOf(), by);
        }
    }

    private final OnTimeRepository repository;
    private final FigureReader reader;
    private final Divisions divisions;
    private final GroupNames groupNames;
    private final AnswerWriter writer;
    private final FigureWords words;
    private final CutOffs cutOffs;

    OnTimeStatistics(
            OnTimeRepository repository,
            FigureReader reader,
            Divisions divisions,
            GroupNames groupNames,
            AnswerWriter writer,
            FigureWords words,
            CutOffs cutOffs) {
        this.repository = repository;
        this.reader = reader;
        this.divisions = divisions;
        this.groupNames = groupNames;
        this.writer = writer;
        this.words = words;
        this.cutOffs = cutOffs;
    }

    /**
     * All rates side by side.
     *
     * @return fails with a {@link StatisticsProblem}, also if a sum that must hold does not
     */
    public Mono<OnTimeAnswer> answer(Actor actor, OnTimeQuery query) {
        return question(actor, query).flatMap(question -> answer(question, query.scope()));
    }

    Mono<Question> question(Actor actor, OnTimeQuery query) {
        return Mono.fromCallable(() -> cutOffs.at(query.asOf()))
                .flatMap(cutOff -> reader.sight(actor, query.divisionCode())
                        .map(sight -> new Question(sight, window(query, cutOff), cutOff, query.by())));
    }

    /** A midnight is the end of the day before it, also where it is a cut-off. */
    private static Window window(OnTimeQuery query, CutOff cutOff) {
        Window asked = query.window();
        return asked == null
                ? Window.year(LocalDate.ofInstant(cutOff.asOf().minusNanos(1), Window.ZONE)
                        .getYear())
                : asked.begunBy(cutOff);
    }

    private Mono<OnTimeAnswer> answer(Question question, @Nullable Scope scope) {
        List<Scope> scopes = scope == null ? List.of(Scope.values()) : List.of(scope);
        return repository
                .count(question.selection())
                .collectList()
                .map(OnTimeStatistics::tallies)
                .flatMap(tallies -> groups(question, tallies, scopes).flatMap(groups -> divisionName(question)
                        .map(name -> answer(question, name, Tally.sum(tallies.values()), scopes, groups))));
    }

    private Mono<List<Group>> groups(Question question, Map<String, Tally> tallies, List<Scope> scopes) {
        Grouping by = question.by();
        if (by == null) {
            return Mono.just(List.of());
        }
        FigureLinks links = question.links();
        return Flux.fromIterable(tallies.entrySet())
                .flatMapSequential(
                        entry -> groupNames
                                .name(question.sight().divisionCode(), by, entry.getKey())
                                .map(name -> writer.group(entry.getKey(), name, entry.getValue(), scopes, links)),
                        NAMES_AT_ONCE)
                .collectList();
    }

    private Mono<String> divisionName(Question question) {
        String code = question.sight().divisionCode();
        return divisions.find(code).map(Division::name).defaultIfEmpty(code);
    }

    private OnTimeAnswer answer(
            Question question, String divisionName, Tally total, List<Scope> scopes, List<Group> groups) {
        CutOff cutOff = question.cutOff();
        Sight sight = question.sight();
        return new OnTimeAnswer(
                sight.divisionCode(),
                divisionName,
                sight.department() == null ? null : sight.department().code(),
                question.window(),
                cutOff.asOf().atZone(Window.ZONE).toOffsetDateTime(),
                cutOff.clamped(),
                words.cutOff(cutOff, cutOffs.secondsToSettle()),
                total.count(Scope.ALL, Basis.CURRENT, null, "imported"),
                words.words("statistics.rounding"),
                words.definitions(),
                words.scopes(),
                words.partNames(),
                question.by(),
                writer.group(null, null, total, scopes, question.links()),
                groups);
    }

    static Map<String, Tally> tallies(Collection<Count> counts) {
        Map<String, Map<FigureKey, Long>> byGroup = counts.stream()
                .collect(Collectors.groupingBy(
                        Count::group, TreeMap::new, Collectors.toMap(Count::figure, Count::requests)));
        Map<String, Tally> tallies = new TreeMap<>();
        byGroup.forEach((group, numbers) -> tallies.put(group, Tally.checked(numbers)));
        return tallies;
    }
}
