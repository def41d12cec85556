package hotline.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchCatalogues;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.routing.ExampleRepository.Learned;
import hotline.routing.Knowledge.Source;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Gathers what routing knows about a division; read anew every few seconds, indexed anew only when it has changed. */
@Component
class KnowledgeBase {

    private static final int DIVISIONS_IN_MEMORY = 150;

    /** The content that knowledge depends on; equal content gives equal knowledge. */
    private record Content(
            List<Department> departments,
            Map<String, String> townships,
            List<Subject> subjects,
            List<DispatchRule> rules,
            int catalogueVersion,
            Learned learned) {}

    private final Departments departments;
    private final Divisions divisions;
    private final Subjects subjects;
    private final DispatchCatalogues catalogues;
    private final ExampleRepository examples;
    private final Scheduler scheduler;
    private final Clock clock;
    private final Cache<Content, Knowledge> indexed =
            Caffeine.newBuilder().maximumSize(DIVISIONS_IN_MEMORY).build();

    KnowledgeBase(
            Departments departments,
            Divisions divisions,
            Subjects subjects,
            DispatchCatalogues catalogues,
            ExampleRepository examples,
            @Qualifier("routingScheduler") Scheduler scheduler,
            Clock clock) {
        this.departments = departments;
        this.divisions = divisions;
        this.subjects = subjects;
        this.catalogues = catalogues;
        this.examples = examples;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Cacheable(cacheNames = "routing-knowledge", sync = true)
    public Mono<Knowledge> of(String divisionCode) {
        return Mono.zip(
                        departments.ofDivision(divisionCode),
                        divisions.directlyBelow(divisionCode).map(KnowledgeBase::names),
                        subjects.catalogueOf(divisionCode),
                        catalogues
                                .inForce(divisionCode, clock.instant())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        examples.learned(divisionCode))
                .flatMap(read ->
                        known(divisionCode, read.getT1(), read.getT2(), read.getT3(), read.getT4(), read.getT5()));
    }

    private Mono<Knowledge> known(
            String divisionCode,
            List<Department> bodies,
            Map<String, String> townships,
            SubjectCatalogue catalogue,
            Optional<DispatchCatalogue> dispatch,
            Learned learned) {
        Content content = new Content(
                bodies,
                townships,
                catalogue.all(),
                dispatch.map(DispatchCatalogue::rules).orElse(List.of()),
                dispatch.map(DispatchCatalogue::version).orElse(0),
                learned);
        Knowledge before = indexed.getIfPresent(content);
        if (before != null) {
            return Mono.just(before);
        }
        return past(divisionCode, learned)
                .publishOn(scheduler)
                .map(past -> new Knowledge(new Source(bodies, townships, catalogue, dispatch.orElse(null), past)))
                .doOnSuccess(knowledge -> indexed.put(content, knowledge));
    }

    private Mono<PastDispatches> past(String divisionCode, Learned learned) {
        return learned.examples() == 0
                ? Mono.just(PastDispatches.NONE)
                : examples.terms(divisionCode)
                        .collectList()
                        .map(terms -> new PastDispatches(learned.examples(), terms));
    }

    private static Map<String, String> names(List<Division> below) {
        return below.stream()
                .collect(Collectors.toMap(Division::code, Division::name, (one, other) -> one, TreeMap::new));
    }
}
