package hotline.statistics;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.shared.Actor;
import hotline.shared.Percentage;
import hotline.shared.ProblemException;
import hotline.statistics.ClockAnswer.Behind;
import hotline.statistics.FirstDispatchAnswer.Figure;
import hotline.statistics.OnTimeStatistics.Question;
import hotline.statistics.catalogue.Source;
import hotline.statistics.store.ClockRepository;
import hotline.statistics.store.ClockRepository.DispatchCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 首派准确率: how often the first dispatch went to the competent department, by subject and by catalogue version. */
@Service
public class FirstDispatchStatistics {

    static final List<String> PARTS = Source.FIRST_DISPATCHES.catalogue().families().values().stream()
            .flatMap(List::stream)
            .toList();

    private static final String PATH = "/api/v1/statistics/first-dispatches/requests";
    private static final int NAMES_AT_ONCE = 8;
    private static final int LEVEL_DIGITS = 2;

    private final ClockRepository repository;
    private final OnTimeStatistics statistics;
    private final Divisions divisions;
    private final GroupNames groupNames;
    private final FigureWords words;
    private final CutOffs cutOffs;
    private final FigureViews views;

    FirstDispatchStatistics(
            ClockRepository repository,
            OnTimeStatistics statistics,
            Divisions divisions,
            GroupNames groupNames,
            FigureWords words,
            CutOffs cutOffs,
            FigureViews views) {
        this.repository = repository;
        this.statistics = statistics;
        this.divisions = divisions;
        this.groupNames = groupNames;
        this.words = words;
        this.cutOffs = cutOffs;
        this.views = views;
    }

    /** The accuracy of the whole, of each subject and of each version; grouping and scope are not asked for. */
    public Mono<FirstDispatchAnswer> answer(Actor actor, OnTimeQuery query) {
        return statistics.question(actor, query).flatMap(question -> repository
                .countDispatches(question.selection())
                .collectList()
                .flatMap(counts -> answer(question, counts)));
    }

    /** A part of the first dispatches behind one number; a cursor's cut-off holds instead of the query's. */
    public Mono<Behind> list(
            Actor actor,
            OnTimeQuery query,
            String part,
            @Nullable String subject,
            @Nullable String version,
            @Nullable String cursor,
            int limit) {
        if (!PARTS.contains(part)) {
            return Mono.error(new ProblemException(StatisticsProblem.UNKNOWN_FIGURE, Map.of("part", part)));
        }
        return Mono.fromCallable(() -> ListCursor.parse(cursor, cutOffs.latest()))
                .flatMap(after -> statistics.question(actor, after.bind(query)).flatMap(question -> repository
                        .listDispatches(
                                question.selection(),
                                part,
                                subject,
                                version,
                                after.position(),
                                after.counted(),
                                limit + 1)
                        .collectList()
                        .map(listed -> ClockWriter.behind(question, listed, limit))))
                .delayUntil(behind -> views.listed(
                        actor,
                        "first-dispatches",
                        part,
                        behind.window(),
                        subject == null ? version : subject,
                        behind.items().stream().map(ClockAnswer.Item::number).toList()));
    }

    private Mono<FirstDispatchAnswer> answer(Question question, List<DispatchCount> counts) {
        return bySubject(question, counts).zipWith(divisionName(question), (bySubject, divisionName) -> {
            CutOff cutOff = question.cutOff();
            return new FirstDispatchAnswer(
                    question.sight().divisionCode(),
                    divisionName,
                    question.sight().department() == null
                            ? null
                            : question.sight().department().code(),
                    question.window(),
                    ClockWriter.local(cutOff.asOf()),
                    cutOff.clamped(),
                    words.cutOff(cutOff, cutOffs.secondsToSettle()),
                    words.words("statistics.rounding"),
                    words.words("statistics.first-dispatch.name"),
                    words.words("statistics.first-dispatch.definition"),
                    names(),
                    figure(question, counts, null, null, null),
                    bySubject,
                    byVersion(question, counts));
        });
    }

    private Mono<List<Figure>> bySubject(Question question, List<DispatchCount> counts) {
        return Flux.fromStream(subjects(counts))
                .flatMapSequential(
                        subject -> groupNames
                                .name(question.sight().divisionCode(), Grouping.SUBJECT, subject)
                                .map(name -> figure(question, counts, subject, null, name)),
                        NAMES_AT_ONCE)
                .collectList();
    }

    private List<Figure> byVersion(Question question, List<DispatchCount> counts) {
        return keys(counts, DispatchCount::version).stream()
                .map(version -> figure(
                        question,
                        counts,
                        null,
                        version,
                        version.equals(GroupNames.NONE)
                                ? words.words("statistics.group.none").zh()
                                : version))
                .toList();
    }

    /** Each subject that a request has and those above it, which its code begins with, from the top down. */
    private static Stream<String> subjects(List<DispatchCount> counts) {
        return keys(counts, DispatchCount::subject).stream()
                .flatMap(subject -> subject.equals(GroupNames.NONE) ? Stream.of(subject) : withThoseAbove(subject))
                .distinct()
                .sorted();
    }

    private static Stream<String> withThoseAbove(String subject) {
        return IntStream.rangeClosed(1, (subject.length() + 1) / LEVEL_DIGITS)
                .mapToObj(level -> subject.substring(0, Math.min(level * LEVEL_DIGITS, subject.length())));
    }

    private static Set<String> keys(List<DispatchCount> counts, Function<DispatchCount, String> key) {
        return counts.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Figure figure(
            Question question,
            List<DispatchCount> counts,
            @Nullable String subject,
            @Nullable String version,
            @Nullable String name) {
        Map<String, Long> parts = counts.stream()
                .filter(count -> subject == null || count.subject().startsWith(subject))
                .filter(count -> version == null || version.equals(count.version()))
                .collect(Collectors.groupingBy(DispatchCount::part, Collectors.summingLong(DispatchCount::dispatches)));
        long accurate = parts.getOrDefault("accurate", 0L);
        long all = parts.getOrDefault("all", 0L);
        Percentage value = Percentage.of(accurate, all, accurate < all).orElse(null);
        return new Figure(
                subject == null ? version : subject,
                name,
                accurate,
                all,
                parts.getOrDefault("sent-back", 0L),
                parts.getOrDefault("reassigned", 0L),
                parts.getOrDefault("send-back-pending", 0L),
                value == null ? null : value.text(),
                value == null ? null : value.rounding(),
                question.links(PATH).to(subject, version));
    }

    private Mono<String> divisionName(Question question) {
        String code = question.sight().divisionCode();
        return divisions.find(code).map(Division::name).defaultIfEmpty(code);
    }

    private Map<String, Wording> names() {
        Map<String, Wording> names = new LinkedHashMap<>();
        PARTS.forEach(part -> names.put(part, words.words("statistics.first-dispatch.part." + part)));
        return names;
    }
}
