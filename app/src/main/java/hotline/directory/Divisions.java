package hotline.directory;

import hotline.directory.store.DivisionRepository;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds divisions. */
@Component
public class Divisions {

    private final DivisionRepository divisions;

    Divisions(DivisionRepository divisions) {
        this.divisions = divisions;
    }

    /** The division with a code, retired or not; empty if there is none. */
    @Cacheable(cacheNames = "division", sync = true)
    public Mono<Division> find(String code) {
        return divisions.find(code);
    }

    /** Codes of a division and all divisions below it, down to the counties: whose requests its staff may see. */
    @Cacheable(cacheNames = "divisions-visible", sync = true)
    public Mono<Set<String>> visibleFrom(String code) {
        return divisions.administrativeFrom(code).map(Division::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The divisions directly below one that are not retired, by code: a county's townships, a township's villages. */
    @Cacheable(cacheNames = "divisions-below", sync = true)
    public Mono<List<Division>> directlyBelow(String code) {
        return divisions.directlyBelow(code).collectList();
    }
}
