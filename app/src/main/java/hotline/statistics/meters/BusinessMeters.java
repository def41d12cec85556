package hotline.statistics.meters;

import hotline.directory.Departments;
import hotline.request.RequestStatus;
import hotline.shared.DepartmentKey;
import hotline.statistics.CutOff;
import hotline.statistics.CutOffs;
import hotline.statistics.GroupNames;
import hotline.statistics.Numbers;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.store.FigureRepository;
import hotline.statistics.store.FigureRepository.Count;
import hotline.statistics.store.Selection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The business gauges of the current calendar year, per division and department. They hold what the database said at a
 * common instant, so that every instance says the same, and a scrape waits for nothing.
 */
@Component
public class BusinessMeters {

    /** The time between two counts; cut-offs lie on multiples of it, the same on every instance. */
    static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final String BY = "division-and-department";
    private static final int NAMES_AT_ONCE = 8;

    private record Counted(Tags tags, Numbers numbers) {
        long count(String number) {
            return numbers.count(Aspect.WHOLE, number);
        }

        Row<?> row(long value) {
            return Row.of(tags, value);
        }

        Row<?> row(String tag, String tagValue, long value) {
            return Row.of(tags.and(tag, tagValue), value);
        }
    }

    private final FigureRepository repository;
    private final Departments departments;
    private final CutOffs cutOffs;
    private final MultiGauge received;
    private final MultiGauge completed;
    private final MultiGauge open;
    private final MultiGauge overdue;
    private final MultiGauge numerator;
    private final MultiGauge denominator;

    BusinessMeters(FigureRepository repository, Departments departments, CutOffs cutOffs, MeterRegistry meters) {
        this.repository = repository;
        this.departments = departments;
        this.cutOffs = cutOffs;
        this.received = gauge(meters, "hotline.request.received", "accepted requests received this year");
        this.completed = gauge(meters, "hotline.request.completed", "requests completed this year, by verdict");
        this.open = gauge(meters, "hotline.request.open", "requests whose first round is open, by status");
        this.overdue = gauge(meters, "hotline.request.overdue", "open requests whose deadline has passed");
        this.numerator = gauge(
                meters, "hotline.statistics.on.time.numerator", "on time, of those that fell due this year so far");
        this.denominator = gauge(
                meters,
                "hotline.statistics.on.time.denominator",
                "on time, late or open overdue, fallen due this year so far");
    }

    /** Counts anew. */
    public Mono<Void> refresh() {
        Instant asOf = lastCommonInstant();
        Window year = Window.year(LocalDate.ofInstant(asOf, Window.ZONE).getYear());
        return repository
                .divisions()
                .collect(Collectors.toUnmodifiableSet())
                .flatMapMany(divisions -> repository.count(FigureSource.ON_TIME, selection(divisions, year, asOf)))
                .collectList()
                .flatMap(this::tagged)
                .doOnNext(this::show)
                .then();
    }

    private Instant lastCommonInstant() {
        long interval = INTERVAL.toSeconds();
        long settled = cutOffs.latest().getEpochSecond();
        return Instant.ofEpochSecond(Math.floorDiv(settled, interval) * interval);
    }

    private static Selection selection(Set<String> divisions, Window year, Instant asOf) {
        return new Selection(divisions, null, year.start(), year.endAt(new CutOff(asOf, false)), asOf, BY);
    }

    /** Departments that have left the directory share their tags, and are counted together. */
    private Mono<List<Counted>> tagged(List<Count> counts) {
        Map<String, List<Count>> byGroup = counts.stream().collect(Collectors.groupingBy(Count::group));
        return Flux.fromIterable(byGroup.entrySet())
                .flatMapSequential(
                        entry -> tags(entry.getKey()).map(tags -> Map.entry(tags, entry.getValue())), NAMES_AT_ONCE)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.flatMapping(entry -> entry.getValue().stream(), Collectors.toUnmodifiableList())))
                .map(byTags -> byTags.entrySet().stream()
                        .map(entry ->
                                new Counted(entry.getKey(), Numbers.checked(FigureSource.ON_TIME, entry.getValue())))
                        .toList());
    }

    /** Department codes of the directory only, so that the set of tags is a closed one. */
    private Mono<Tags> tags(String group) {
        int slash = group.indexOf('/');
        String division = group.substring(0, slash);
        String department = group.substring(slash + 1);
        if (department.equals(Grouping.NONE)) {
            return Mono.just(Tags.of("division", division, "department", Grouping.NONE));
        }
        DepartmentKey key = GroupNames.department(department);
        String code = key.divisionCode().equals(division) ? key.code() : department;
        return departments
                .find(key)
                .map(known -> code)
                .defaultIfEmpty("unknown")
                .map(tag -> Tags.of("division", division, "department", tag));
    }

    private void show(List<Counted> all) {
        register(received, all.stream().map(each -> each.row(each.count("accepted"))));
        register(overdue, all.stream().map(each -> each.row(each.count("overdue"))));
        register(numerator, all.stream().map(each -> each.row(each.count(Rate.FELL_DUE.numerator()))));
        register(denominator, all.stream().map(each -> each.row(each.count(Rate.FELL_DUE.denominator()))));
        register(open, all.stream().flatMap(each -> RequestStatus.OPEN.stream()
                .map(status -> each.row("state", status.code(), each.count("open-" + status.code())))));
        register(completed, all.stream().flatMap(each -> {
            long onTime = each.count(Rate.CLOSED.numerator());
            long late = each.count("closed-late");
            return List.of(
                    each.row("verdict", "on-time", onTime),
                    each.row("verdict", "late", late),
                    each.row("verdict", "none", each.count("completed") - onTime - late))
                    .stream();
        }));
    }

    private static void register(MultiGauge gauge, java.util.stream.Stream<Row<?>> rows) {
        gauge.register(rows.collect(Collectors.toList()), true);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }
}
