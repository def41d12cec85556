package hotline.request.web;

import hotline.deadline.PauseCause;
import hotline.directory.Departments;
import hotline.directory.Divisions;
import hotline.directory.Subjects;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.RulesInForce;
import hotline.request.ServiceRequest;
import hotline.request.events.Matter;
import hotline.shared.DepartmentKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what the codes in a request are called. */
@Component
class NameFinder {

    private final Departments departments;
    private final Divisions divisions;
    private final Subjects subjects;
    private final RulesInForce rules;

    NameFinder(Departments departments, Divisions divisions, Subjects subjects, RulesInForce rules) {
        this.departments = departments;
        this.divisions = divisions;
        this.subjects = subjects;
        this.rules = rules;
    }

    /**
     * Names for a request.
     *
     * @param matters as it was entered and corrected
     */
    Mono<Names> of(ServiceRequest request, Collection<Matter> matters) {
        return Mono.zip(
                        departments(request),
                        subjects.catalogueOf(request.divisionCode()),
                        divisions(matters),
                        pauseCauses(request))
                .map(found -> new Names(found.getT1(), found.getT2(), found.getT3(), found.getT4()));
    }

    private Mono<Map<DepartmentKey, String>> departments(ServiceRequest request) {
        return Flux.fromStream(
                        () -> request.parts().stream().map(Part::department).distinct())
                .concatMap(departments::find)
                .collectMap(found -> found.key(), found -> found.name());
    }

    private Mono<Map<String, String>> divisions(Collection<Matter> matters) {
        return Flux.fromIterable(codes(matters))
                .concatMap(divisions::find)
                .collectMap(found -> found.code(), found -> found.name());
    }

    private static Set<String> codes(Collection<Matter> matters) {
        Set<String> codes = new TreeSet<>();
        for (Matter matter : matters) {
            if (matter.townshipCode() != null) {
                codes.add(matter.townshipCode());
            }
            if (matter.villageCode() != null) {
                codes.add(matter.villageCode());
            }
        }
        return codes;
    }

    private Mono<Map<String, String>> pauseCauses(ServiceRequest request) {
        return Flux.fromStream(
                        () -> request.proceedings().stream().filter(each -> each.kind() == Proceeding.Kind.PAUSE))
                .concatMap(pause -> rules.of(request.divisionCode(), pause.openedAt()))
                .flatMapIterable(then -> then.pack().pauseCauses())
                .collect(Collectors.toMap(PauseCause::code, PauseCause::name, (one, other) -> other));
    }
}
